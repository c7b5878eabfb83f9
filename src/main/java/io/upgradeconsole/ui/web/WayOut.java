package io.upgradeconsole.ui.web;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What a page that tells a problem says besides: what it means for what runs, and where
 * to go on from there.
 *
 * @param status the HTTP status, for whoever asks for it
 * @param meaning what it means for releases
 * @param again the address to try once more, or {@code null} where that cannot help
 * @param back the page before, or {@code null} where it is not known
 * @param logId what to look for in the log, or {@code null}
 */
public record WayOut(int status, String meaning, @Nullable String again, @Nullable String back,
		@Nullable String logId) {

	static WayOut of(HttpStatusCode status, HttpServletRequest request, String path, @Nullable String logId) {
		boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return new WayOut(status.value(), meaning(status, reading),
				(reading && status.is5xxServerError()) ? path + query : null, reading ? null : before(request), logId);
	}

	private static String meaning(HttpStatusCode status, boolean reading) {
		if (reading) {
			return "Nothing was changed: this page only shows. Releases and running operations are not touched.";
		}
		if (status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
			return "How far it got is not known. Look at the release and its operations before you try again.";
		}
		return "What you sent was not carried out, and nothing was changed.";
	}

	/** Only a page of this console: the header is the browser's word. */
	private static @Nullable String before(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		if (referer == null) {
			return null;
		}
		try {
			URI page = new URI(referer);
			String path = page.getRawPath();
			if (!request.getServerName().equalsIgnoreCase(page.getHost()) || path == null
					|| !path.matches("/([^/\\\\].*)?")) {
				return null;
			}
			return (page.getRawQuery() != null) ? path + "?" + page.getRawQuery() : path;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}

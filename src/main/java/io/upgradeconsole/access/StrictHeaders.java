package io.upgradeconsole.access;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The headers every answer carries.
 */
final class StrictHeaders {

	static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'self'", "script-src 'self'",
			"style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'self'",
			"frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'");

	private static final String POLICY = "Content-Security-Policy";

	private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), "
			+ "payment=(), usb=()";

	private static final List<HeaderWriter> EVERYWHERE = List.of(new XContentTypeOptionsHeaderWriter(),
			new XXssProtectionHeaderWriter(), new HstsHeaderWriter(),
			new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
			new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
			new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
			new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY), coop(), corp());

	private StrictHeaders() {
	}

	private static HeaderWriter coop() {
		CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
		writer.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
		return writer;
	}

	private static HeaderWriter corp() {
		CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
		writer.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
		return writer;
	}

	/** Those that matter to a page, where no filter has written any. */
	static void addMissing(HttpServletResponse response) {
		if (!response.containsHeader(POLICY)) {
			response.setHeader(POLICY, CONTENT_SECURITY_POLICY);
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Cache-Control", "no-store");
		}
	}

	/** For pages and the API; what they show is nobody's to keep. */
	static void uncached(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled()
			.cacheControl(Customizer.withDefaults())
			.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {

				@Override
				public <F extends HeaderWriterFilter> F postProcess(F filter) {
					return early(filter);
				}

			});
		EVERYWHERE.forEach(headers::addHeaderWriter);
	}

	/**
	 * For scripts and styles: kept by the browser, but asked about (304) each time, where
	 * their path does not say which version they are.
	 */
	static HeaderWriterFilter cached() {
		List<HeaderWriter> writers = new ArrayList<>(EVERYWHERE);
		writers.add(new StaticHeadersWriter("Cache-Control", "no-cache"));
		return early(new HeaderWriterFilter(writers));
	}

	/**
	 * An empty answer, or one that another thread writes, may be gone before the end.
	 */
	private static <F extends HeaderWriterFilter> F early(F filter) {
		filter.setShouldWriteHeadersEagerly(true);
		return filter;
	}

}

package io.upgradeconsole.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

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

	private StrictHeaders() {
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
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
			.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {

				// An empty answer, or one that another thread writes, may be gone before
				// the end.
				@Override
				public <F extends HeaderWriterFilter> F postProcess(F filter) {
					filter.setShouldWriteHeadersEagerly(true);
					return filter;
				}

			});
	}

	/**
	 * For scripts and styles: kept by the browser, but asked about (304) each time, where
	 * their path does not say which version they are.
	 */
	static void cached(HeadersConfigurer<HttpSecurity> headers) {
		uncached(headers);
		headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-cache"));
	}

}

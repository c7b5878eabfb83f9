package io.upgradeconsole.pages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.wimdeblauwe.htmx.spring.boot.thymeleaf.HtmxThymeleafAutoConfiguration;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMarks;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.servlet.support.csrf.CsrfRequestDataValueProcessor;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Renders templates as the application does, without starting it.
 */
final class Renderer {

	private static final WebApplicationContextRunner CONTEXT = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, ThymeleafAutoConfiguration.class,
				HtmxThymeleafAutoConfiguration.class))
		.withBean("requestDataValueProcessor", RequestDataValueProcessor.class, CsrfRequestDataValueProcessor::new);

	/** That of the long names is production. */
	private static final ClusterMarks CLUSTERS = new ClusterMarks(
			new ClusterProperties(List.of(cluster(Samples.BACKEND, false), cluster(Samples.LONG, true))));

	private Renderer() {
	}

	/** The HTML of each page. */
	static Map<String, String> render(Iterable<Page> pages) {
		return render(pages, CLUSTERS);
	}

	/** The HTML of each page, were its cluster production. */
	static Map<String, String> renderInProduction(Iterable<Page> pages) {
		return render(pages, new ClusterMarks(
				new ClusterProperties(List.of(cluster(Samples.BACKEND, true), cluster(Samples.LONG, true)))));
	}

	private static Map<String, String> render(Iterable<Page> pages, ClusterMarks clusters) {
		Map<String, String> rendered = new HashMap<>();
		CONTEXT.run((context) -> {
			for (Page page : pages) {
				rendered.put(page.name(), render(context, page, clusters));
			}
		});
		return rendered;
	}

	private static String render(WebApplicationContext context, Page page, ClusterMarks clusters) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
		request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.ENGLISH));
		CsrfToken token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token-of-the-test");
		request.setAttribute(CsrfToken.class.getName(), token);
		request.setAttribute("_csrf", token);
		request.setAttribute(ClusterMarks.ATTRIBUTE, clusters);
		if (!page.name().startsWith("sign-in")) {
			request.setAttribute("signedIn", "operator");
			request.setAttribute("readsAudit", true);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		View view = context.getBean(ThymeleafViewResolver.class).resolveViewName(page.view(), Locale.ENGLISH);
		view.render(page.model(), request, response);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

	private static ClusterAccess cluster(ReleaseRef release, boolean production) {
		return new ClusterAccess(release.cluster().value(), null, "context", List.of(), null, production);
	}

	/**
	 * A page to render.
	 *
	 * @param name tells states of one template apart
	 * @param view the template, with a fragment where there is one
	 */
	record Page(String name, String view, Map<String, Object> model) {

		static Page of(String name, String view, Map<String, Object> model) {
			return new Page(name, view, model);
		}

		/** Whether this is a whole page and no fragment. */
		boolean whole() {
			return !this.view.contains("::");
		}

	}

}

package io.upgradeconsole.ui.web;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;

class VersionedAssetsTests {

	private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

	private MockMvcTester console;

	@BeforeEach
	void start() {
		this.context.setServletContext(new MockServletContext());
		this.context.register(Page.class, VersionedAssets.class);
		this.context.refresh();
		this.console = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(this.context)
			.addFilters(this.context.getBean(FilterRegistrationBean.class).getFilter())
			.build());
	}

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void aPageLinksToWhatNeverChanges() throws Exception {
		String linked = this.console.get().uri("/page").exchange().getResponse().getContentAsString();
		assertThat(linked).matches("/assets/[0-9a-f]{12}/icons\\.svg#mark");
		assertThat(cacheControl(linked.replace("#mark", ""))).contains("max-age=31536000").contains("immutable");
	}

	@Test
	void moduleFindsItsNeighbourUnderTheSameVersion() throws Exception {
		String linked = this.console.get().uri("/page").exchange().getResponse().getContentAsString();
		assertThat(cacheControl(linked.replace("icons.svg#mark", "js/log-row.js"))).contains("immutable");
	}

	@Test
	void aPlainNameIsServedAndNotKept() {
		assertThat(this.console.get().uri("/assets/css/base.css")).hasStatusOk()
			.doesNotContainHeader(HttpHeaders.CACHE_CONTROL);
	}

	@Test
	void anotherVersionIsNotThere() {
		assertThat(this.console.get().uri("/assets/0123456789ab/css/base.css")).hasStatus(404);
	}

	@Test
	void libraryIsKeptForItsPathHoldsItsVersion() {
		assertThat(cacheControl("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).contains("immutable");
	}

	private String cacheControl(String path) {
		MvcTestResult answer = this.console.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		return String.valueOf(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL));
	}

	@EnableWebMvc
	@RestController
	static class Page {

		@GetMapping("/page")
		String page(HttpServletResponse response) {
			return response.encodeURL("/assets/icons.svg#mark");
		}

	}

}

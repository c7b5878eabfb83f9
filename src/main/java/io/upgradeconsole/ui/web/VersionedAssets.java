package io.upgradeconsole.ui.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts and styles under a path that says what they are: a browser asks for them once,
 * and a new console never runs with the old one's. One version for all of them, since
 * modules name each other by relative paths.
 */
@Configuration(proxyBeanMethods = false)
class VersionedAssets implements WebMvcConfigurer {

	private static final String LOCATION = "classpath:/static/assets/";

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private static final int ENOUGH = 6;

	private final String version;

	VersionedAssets(ApplicationContext resources) throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		Resource[] all = resources.getResources(LOCATION + "**/*.*");
		Arrays.sort(all, Comparator.comparing((asset) -> String.valueOf(asset.getFilename())));
		for (Resource asset : all) {
			digest.update(asset.getContentAsByteArray());
		}
		this.version = HexFormat.of().formatHex(digest.digest(), 0, ENOUGH);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/" + this.version + "/**")
			.addResourceLocations(LOCATION)
			.setCacheControl(FOR_GOOD);
		// what is asked for by its plain name is asked about each time
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(LOCATION)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(this.version, "/**"));
		// their paths hold their versions already
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(FOR_GOOD);
	}

	/** Puts the version into the links of the templates. */
	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinks() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

}

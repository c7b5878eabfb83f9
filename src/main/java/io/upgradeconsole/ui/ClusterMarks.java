package io.upgradeconsole.ui;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets every template mark a cluster that it names, by {@code clusters.of(name)}: no view
 * has to carry the marks along. A request attribute, as {@link SignedIn} says why.
 */
@Configuration(proxyBeanMethods = false)
public class ClusterMarks implements WebMvcConfigurer, HandlerInterceptor {

	/** Name of the attribute that templates ask. */
	public static final String ATTRIBUTE = "clusters";

	private final ClusterProperties properties;

	/** Marks as these properties say. */
	public ClusterMarks(ClusterProperties properties) {
		this.properties = properties;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute(ATTRIBUTE, this);
		return true;
	}

	/** The mark of the named cluster, whether or not it is configured. */
	public ClusterMark of(ClusterName name) {
		return this.properties.find(name).map(ClusterMark::of).orElseGet(() -> ClusterMark.unknown(name));
	}

	/**
	 * The mark of where a page is: that of no production where it is about no release.
	 */
	public ClusterMark at(@Nullable ReleaseRef release) {
		return (release != null) ? of(release.cluster()) : ClusterMark.NOWHERE;
	}

	/**
	 * What is typed to confirm that this release is meant: its name, and in production
	 * its cluster's, too, since releases are often named alike.
	 */
	public String phrase(ReleaseRef release) {
		return of(release.cluster()).production() ? release.cluster() + "/" + release.name() : release.name().value();
	}

}

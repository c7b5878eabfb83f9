package io.upgradeconsole.access;

import java.time.Clock;

import io.upgradeconsole.access.Actor.SignedInBy;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Four doors: assets for everybody, the API by token or HTTP Basic and without a session,
 * probes for everybody with the figures as the API, pages by signing in.
 */
@Configuration(proxyBeanMethods = false)
class AccessSecurity {

	// What was let in as a request stays in: streams resume and errors render without
	// being asked again.
	private static final DispatcherType[] INNER = { DispatcherType.ASYNC, DispatcherType.ERROR,
			DispatcherType.FORWARD };

	/** Who asks for them is of no matter: nobody is looked up. */
	@Bean
	@Order(1)
	SecurityFilterChain assets() {
		PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
		return new DefaultSecurityFilterChain(new OrRequestMatcher(path.matcher("/assets/**"),
				path.matcher("/webjars/**"), path.matcher("/favicon.ico")), StrictHeaders.cached());
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, TokenService tokens) {
		return stateless(http.securityMatcher("/api/**"), refusals, tokens)
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(INNER).permitAll().anyRequest().authenticated())
			.build();
	}

	/**
	 * A kubelet has no token. What it is told is up or down, and no more. A person's
	 * session is read here, and never begun.
	 */
	@Bean
	@Order(3)
	SecurityFilterChain monitoring(HttpSecurity http, ApiRefusals refusals, TokenService tokens, SignOuts signOuts,
			People people, AccessProperties properties, Clock clock) {
		return stateless(http.securityMatcher("/actuator/**"), refusals, tokens)
			.securityContext((context) -> context.securityContextRepository(new SessionReader()))
			.addFilterAfter(new SessionEnd(signOuts, people, properties, clock), SecurityContextHolderFilter.class)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(INNER)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/actuator/health/**")
				.permitAll()
				.anyRequest()
				.access(new FigureReaders(properties.monitoring())))
			.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, SessionBegin begin, SignOuts signOuts, People people,
			AccessProperties properties, IdentityProviders providers, OidcUsers oidcUsers, OidcRefusals oidcRefusals,
			ApplicationEventPublisher events, Clock clock) {
		PageRefusals refusals = new PageRefusals();
		HttpSessionRequestCache asked = pagesAskedFor();
		if (!providers.all().isEmpty()) {
			http.oauth2Login((login) -> login.loginPage(PageRefusals.SIGN_IN)
				.userInfoEndpoint((user) -> user.oidcUserService(oidcUsers))
				.successHandler(new BackToOwnPath(asked))
				.failureHandler(oidcRefusals)
				// where the provider cannot even be discovered
				.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

					@Override
					public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
						filter.setAuthenticationFailureHandler(oidcRefusals);
						return filter;
					}

				})
				.authenticationDetailsSource((request) -> new SignInDetails(request, SignedInBy.OIDC)));
		}
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(INNER)
				.permitAll()
				.requestMatchers(HttpMethod.GET, PageRefusals.SIGN_IN)
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin((form) -> form.loginPage(PageRefusals.SIGN_IN)
				.failureHandler(new SignInRefusals())
				.successHandler(new BackToOwnPath(asked))
				.authenticationDetailsSource((request) -> new SignInDetails(request, SignedInBy.FORM)))
			.sessionManagement((session) -> session.addSessionAuthenticationStrategy(begin))
			.addFilterAfter(new SessionEnd(signOuts, people, properties, clock), SecurityContextHolderFilter.class)
			.logout((out) -> out.logoutUrl("/sign-out")
				.addLogoutHandler((request, response, authentication) -> CurrentActor.of(authentication)
					.ifPresent((actor) -> events.publishEvent(new SignedOut(actor))))
				.logoutSuccessUrl(PageRefusals.SIGN_IN + "?signed-out")
				.deleteCookies("JSESSIONID"))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.requestCache((cache) -> cache.requestCache(asked))
			.headers(StrictHeaders::uncached)
			.build();
	}

	/** What is refused before the doors is answered by an error page without headers. */
	@Bean
	FilterRegistrationBean<Filter> headersOfRefusals() {
		FilterRegistrationBean<Filter> refusals = new FilterRegistrationBean<>((request, response, chain) -> {
			StrictHeaders.addMissing((HttpServletResponse) response);
			chain.doFilter(request, response);
		});
		refusals.setDispatcherTypes(DispatcherType.ERROR);
		return refusals;
	}

	private static HttpSecurity stateless(HttpSecurity http, ApiRefusals refusals, TokenService tokens) {
		return http.addFilterBefore(new CrossSiteFilter(refusals), BasicAuthenticationFilter.class)
			.addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class)
			.httpBasic((basic) -> basic.authenticationEntryPoint(refusals)
				.authenticationDetailsSource((request) -> new SignInDetails(request, SignedInBy.BASIC)))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(StrictHeaders::uncached)
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			// a browser's session is none of theirs, and keeps its id
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
				.sessionFixation((fixation) -> fixation.none()));
	}

	/** Only what was asked for in the address bar is worth returning to. */
	private static HttpSessionRequestCache pagesAskedFor() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher((request) -> {
			String accept = request.getHeader("Accept");
			return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && accept != null
					&& accept.contains("text/html");
		});
		return cache;
	}

}

package io.upgradeconsole.ui;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the layout who is signed in. A request attribute and not a model attribute:
 * models of exception handlers are filled by nobody else.
 */
@Configuration(proxyBeanMethods = false)
class SignedIn implements WebMvcConfigurer, HandlerInterceptor {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Principal principal = request.getUserPrincipal();
		if (principal != null) {
			request.setAttribute("signedIn", principal.getName());
		}
		return true;
	}

}

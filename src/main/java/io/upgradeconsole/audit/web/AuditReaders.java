package io.upgradeconsole.audit.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells pages whether their reader may read the trail, so that they lead there.
 */
@Configuration(proxyBeanMethods = false)
class AuditReaders implements WebMvcConfigurer, HandlerInterceptor {

	private final CurrentActor actor;

	private final Permissions permissions;

	AuditReaders(CurrentActor actor, Permissions permissions) {
		this.actor = actor;
		this.permissions = permissions;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("readsAudit",
				this.actor.find().filter((actor) -> this.permissions.allows(actor, Action.READ_AUDIT)).isPresent());
		return true;
	}

}

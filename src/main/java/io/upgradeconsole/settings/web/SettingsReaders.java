package io.upgradeconsole.settings.web;

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
 * Tells pages whether their reader may see the settings, so that they lead there.
 */
@Configuration(proxyBeanMethods = false)
class SettingsReaders implements WebMvcConfigurer, HandlerInterceptor {

	private final CurrentActor actor;

	private final Permissions permissions;

	SettingsReaders(CurrentActor actor, Permissions permissions) {
		this.actor = actor;
		this.permissions = permissions;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("readsSettings",
				this.actor.find().filter((actor) -> this.permissions.allows(actor, Action.READ_SETTINGS)).isPresent());
		return true;
	}

}

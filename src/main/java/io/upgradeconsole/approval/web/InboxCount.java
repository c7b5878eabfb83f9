package io.upgradeconsole.approval.web;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the layout say how many plans wait for the reader. They are counted when the
 * layout asks, which fragments and the API do not; and only on pages that came about: one
 * that tells of a database that is away must not ask it once more.
 */
@Configuration(proxyBeanMethods = false)
class InboxCount implements WebMvcConfigurer, HandlerInterceptor {

	private final Inbox inbox;

	private final CurrentActor actor;

	InboxCount(Inbox inbox, CurrentActor actor) {
		this.inbox = inbox;
		this.actor = actor;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (view != null) {
			request.setAttribute("inbox", new Count());
		}
	}

	/** Counts once, when somebody asks. */
	public final class Count {

		private @Nullable Integer count;

		public int getCount() {
			if (this.count == null) {
				this.count = InboxCount.this.actor.find()
					.map((reader) -> InboxCount.this.inbox.of(reader).forYou().size())
					.orElse(0);
			}
			return this.count;
		}

	}

}

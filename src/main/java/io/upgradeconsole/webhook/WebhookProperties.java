package io.upgradeconsole.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.target.SettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to tell what happens, and where the console is found. Addresses come from here
 * alone: nobody types one into a page.
 *
 * @param webhooks whom to tell what happens
 * @param webhookDelivery how it is tried
 * @param baseUrl where people reach the console, for links in messages; empty for none
 */
@ConfigurationProperties("console")
record WebhookProperties(@DefaultValue List<Webhook> webhooks, @DefaultValue Delivery webhookDelivery,
		@DefaultValue("") String baseUrl) {

	private static final int SHORTEST_SECRET = 16;

	WebhookProperties {
		List<Webhook> valid = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < webhooks.size(); i++) {
			Webhook webhook = webhooks.get(i).validated("console.webhooks[" + i + "]", i + 1);
			if (!names.add(webhook.name())) {
				throw new SettingException("console.webhooks[" + i + "].name", "is that of another one, too.",
						"Give each webhook a name of its own.");
			}
			valid.add(webhook);
		}
		webhooks = List.copyOf(valid);
		if (!baseUrl.isBlank()) {
			address("console.base-url", baseUrl);
		}
		baseUrl = baseUrl.strip().replaceAll("/+$", "");
		webhookDelivery.validate();
	}

	/** The value is part of no message: Slack's addresses are secrets themselves. */
	private static URI address(String setting, String text) {
		try {
			URI uri = new URI(text.strip());
			boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
				return uri;
			}
		}
		catch (URISyntaxException ex) {
			// told below, without the text that the exception quotes
		}
		throw new SettingException(setting, "is no address of this kind.",
				"Write it such as https://hooks.example.com/path, without a user, a password or a fragment.");
	}

	/**
	 * Somebody to tell.
	 *
	 * @param name how the log and the audit trail call it; {@code webhook-1} and so on
	 * without one
	 * @param url where to send to, by http or https
	 * @param secret what messages are signed with
	 * @param format how they are written
	 * @param events what to tell; all where empty
	 */
	record Webhook(@DefaultValue("") String name, @DefaultValue("") String url, @DefaultValue("") String secret,
			@DefaultValue("GENERIC") WebhookFormat format, @DefaultValue Set<WebhookEvent> events) {

		URI address() {
			return URI.create(this.url.strip());
		}

		boolean wants(WebhookEvent event) {
			return this.events.contains(event);
		}

		private Webhook validated(String setting, int number) {
			WebhookProperties.address(setting + ".url", this.url);
			if (this.secret.length() < SHORTEST_SECRET
					&& (this.format == WebhookFormat.GENERIC || !this.secret.isEmpty())) {
				throw new SettingException(setting + ".secret",
						this.secret.isEmpty() ? "is missing." : "is shorter than " + SHORTEST_SECRET + " characters.",
						"Set a random one, which the receiver checks the signature with, such as that of: openssl rand -hex 32");
			}
			if (this.name.length() > 100) {
				throw new SettingException(setting + ".name", "is longer than 100 characters.",
						"Choose a shorter one.");
			}
			return new Webhook(this.name.isBlank() ? "webhook-" + number : this.name, this.url, this.secret,
					this.format,
					this.events.isEmpty() ? EnumSet.allOf(WebhookEvent.class) : EnumSet.copyOf(this.events));
		}

		/** Without address and secret. */
		@Override
		public String toString() {
			return "Webhook[name=" + this.name + ", format=" + this.format + ", events=" + this.events + "]";
		}

	}

	/**
	 * How it is tried.
	 *
	 * @param timeout how long a receiver may take to answer
	 * @param firstWait how long to wait after the first failed attempt; each wait is
	 * twice as long as the one before
	 * @param longestWait the longest of these waits
	 * @param giveUpAfter when no further attempt is made
	 * @param mostWaiting how many messages wait for one receiver; what comes after is not
	 * told
	 */
	record Delivery(@DefaultValue("5s") Duration timeout, @DefaultValue("10s") Duration firstWait,
			@DefaultValue("15m") Duration longestWait, @DefaultValue("24h") Duration giveUpAfter,
			@DefaultValue("1000") int mostWaiting) {

		private void validate() {
			if (this.timeout.isNegative() || this.timeout.isZero() || this.timeout.toMinutes() > 1) {
				throw new SettingException("console.webhook-delivery.timeout", "is " + this.timeout + ".",
						"Set it to something between a moment and a minute, such as 5s.");
			}
			if (this.firstWait.isNegative() || this.firstWait.isZero()) {
				throw new SettingException("console.webhook-delivery.first-wait", "is " + this.firstWait + ".",
						"Set it to a length of time, such as 10s.");
			}
		}

		/** How long to wait after so many failed attempts. */
		Duration wait(int failed) {
			Duration wait = this.firstWait;
			for (int i = 1; i < failed && wait.compareTo(this.longestWait) < 0; i++) {
				wait = wait.multipliedBy(2);
			}
			return (wait.compareTo(this.longestWait) < 0) ? wait : this.longestWait;
		}

	}

}

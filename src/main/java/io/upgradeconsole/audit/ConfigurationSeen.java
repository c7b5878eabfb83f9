package io.upgradeconsole.audit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.SecretKeys;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes down at each start which configuration the console has, secrets masked: who
 * approves what, and who may, is decided there. Where that cannot be written the console
 * starts all the same, since it can still be read and can start nothing; the entry
 * follows as soon as the database takes it.
 */
@Component
class ConfigurationSeen {

	private static final Logger logger = LoggerFactory.getLogger(ConfigurationSeen.class);

	private static final Duration AGAIN = Duration.ofSeconds(30);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private static final String ACTION = "console-started";

	/** What is configured outside of the console's own settings, and matters here. */
	private static final List<String> BESIDES = List.of("spring.datasource.url", "spring.security.oauth2.client");

	private final AuditChain chain;

	private final JdbcClient database;

	private final Environment environment;

	private final Clock clock;

	private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread created = new Thread(task, "configuration-seen");
		created.setDaemon(true);
		return created;
	});

	ConfigurationSeen(AuditChain chain, JdbcClient database, Environment environment, Clock clock) {
		this.chain = chain;
		this.database = database;
		this.environment = environment;
		this.clock = clock;
		this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	@EventListener(ApplicationStartedEvent.class)
	void begin() {
		try {
			write();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("That the console was started could not be written down, trying again every {} s",
					AGAIN.toSeconds(), ex);
			this.thread.schedule(this::begin, AGAIN.toSeconds(), TimeUnit.SECONDS);
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.thread.shutdown();
		this.thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void write() {
		String settings = settings();
		this.chain.append(new AuditEntry(null, this.clock.instant(), "console", "", "", ACTION, "", null, null, null,
				"", compared(settings), AuditEntry.commands(List.of()), "DONE", null, settings));
	}

	private String compared(String settings) {
		return this.database
			.sql("select verdict from audit_entry where action = ? order by action desc, id desc limit 1")
			.param(ACTION)
			.query(String.class)
			.optional()
			.map((before) -> before.equals(settings) ? "The configuration is that of the start before."
					: "The configuration is another than at the start before.")
			.orElse("The configuration at the first start that was written down.");
	}

	private String settings() {
		Map<String, String> settings = new TreeMap<>();
		Binder binder = Binder.get(this.environment);
		binder.bind("console", Bindable.mapOf(String.class, Object.class))
			.ifBound((all) -> flatten("console", all, settings));
		for (String name : BESIDES) {
			binder.bind(name, Bindable.of(Object.class)).ifBound((value) -> flatten(name, value, settings));
		}
		List<String> lines = new ArrayList<>();
		settings.forEach((name, value) -> lines.add(name + "=" + value));
		return String.join("\n", lines);
	}

	private static void flatten(String name, @Nullable Object value, Map<String, String> settings) {
		if (value instanceof Map<?, ?> members) {
			// an index of a list is a member's name here
			members.forEach((key, member) -> flatten(
					key.toString().matches("\\d+") ? name + "[" + key + "]" : name + "." + key, member, settings));
		}
		else if (value instanceof Collection<?> elements) {
			int index = 0;
			for (Object element : elements) {
				flatten(name + "[" + index++ + "]", element, settings);
			}
		}
		else if (value != null) {
			settings.put(name, shown(name, value.toString()));
		}
	}

	private static String shown(String name, String value) {
		String key = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
		// who knows the address of a webhook of Slack can write to it
		if (SecretKeys.holdsSecret(key) || name.startsWith("console.webhooks[") && key.equals("url")) {
			return value.isEmpty() ? "" : Masker.MASK;
		}
		return withoutCredentials(value.replaceAll("\\p{Cntrl}", " "));
	}

	/** An address may hold a password in front of its host, or in its query. */
	private static String withoutCredentials(String value) {
		if (value.startsWith("jdbc:")) {
			return value.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//" + Masker.MASK + "@");
		}
		try {
			URI uri = URI.create(value);
			String shown = (uri.getRawUserInfo() != null) ? value.replace(uri.getRawUserInfo(), Masker.MASK) : value;
			return (uri.getHost() != null && uri.getRawQuery() != null) ? shown.replace(uri.getRawQuery(), Masker.MASK)
					: shown;
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

}

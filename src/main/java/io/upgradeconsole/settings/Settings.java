package io.upgradeconsole.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.concurrent.Pending;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The settings that are in force. No secret is among them, nor how long it is.
 */
@Component
public class Settings {

	/** Spring's own, as far as whoever runs the console sets them. */
	private static final List<Documented> OF_SPRING = List.of(
			new Documented(
					"spring.datasource.url", "The database that plans, operations and the audit trail are in.", null),
			new Documented("spring.datasource.password", "The password of the database’s user.", null),
			new Documented("management.opentelemetry.tracing.export.otlp.endpoint",
					"Where traces are sent to, by OTLP over HTTP.", null),
			new Documented("server.port", "The port the console listens on.", "8080"), new Documented(
					"server.servlet.session.timeout", "How long somebody who does nothing stays signed in.", "30m"));

	private final Configured configured;

	private final Permissions permissions;

	private final Pending<List<Documented>> documented = Pending.onDemand(Settings::documented);

	Settings(Configured configured, Permissions permissions) {
		this.configured = configured;
		this.permissions = permissions;
	}

	private static List<Documented> documented() {
		return Stream.concat(Documented.all().stream(), OF_SPRING.stream())
			.sorted(Comparator.comparing(Documented::name))
			.toList();
	}

	/** All of them, by what they are about. */
	public List<SettingGroup> groups(Actor reader) {
		this.permissions.require(reader, Action.READ_SETTINGS);
		List<Setting> settings = this.documented.get().stream().flatMap(this::inForce).toList();
		return Arrays.stream(Subject.values())
			.map((subject) -> new SettingGroup(subject.name().toLowerCase(), subject.title(),
					settings.stream().filter((setting) -> Subject.of(setting.name()) == subject).toList()))
			.filter((group) -> !group.settings().isEmpty())
			.toList();
	}

	/** A list is followed by what is in it. */
	private Stream<Setting> inForce(Documented known) {
		List<Setting> elements = this.configured.below(known.name());
		Setting itself = this.configured.find(known.name(), known.meaning())
			.orElseGet(() -> new Setting(known.name(), known.meaning(), standard(known, elements), false, null));
		List<Setting> all = new ArrayList<>();
		all.add(itself);
		all.addAll(elements);
		return all.stream();
	}

	private static @Nullable String standard(Documented known, List<Setting> elements) {
		return elements.isEmpty() ? known.standard() : null;
	}

}

package io.upgradeconsole.masking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Follows YAML line by line, as helm prints values and manifests, and knows where a
 * secret stands. Where it cannot know yet, it takes it for one.
 */
final class YamlSecrets {

	private static final Pattern HEADING = Pattern
		.compile("(?:USER-SUPPLIED VALUES|COMPUTED VALUES|HOOKS|MANIFEST|NOTES):");

	private static final int NONE = -1;

	private final Found found;

	private final Deque<Scope> scopes = new ArrayDeque<>();

	/** Lines deeper than this belong to a secret that began above. */
	private int hiddenBelow = NONE;

	/** Where "name: X_PASSWORD" stood, whose "value" comes next. */
	private int secretVariable = NONE;

	private Kind kind = Kind.UNKNOWN;

	/** Hidden as data of what may turn out to be a Secret. */
	private final List<String> undecided = new ArrayList<>();

	YamlSecrets(Found found) {
		this.found = found;
	}

	void line(String line) {
		if (line.isBlank()) {
			return;
		}
		if (line.startsWith("---") || isHeading(line)) {
			begin(line.contains("VALUES") ? Kind.OTHER : Kind.UNKNOWN);
			return;
		}
		int indent = YamlLine.indent(line, 0);
		if (this.hiddenBelow != NONE && indent > this.hiddenBelow) {
			hide(line, indent, true);
			return;
		}
		this.hiddenBelow = NONE;
		if (line.charAt(indent) != '#') {
			line(line, YamlLine.of(line));
		}
	}

	private static boolean isHeading(String line) {
		return Character.isUpperCase(line.charAt(0)) && HEADING.matcher(line).matches();
	}

	private void line(String line, YamlLine parsed) {
		Place above = placeOf(parsed);
		if (parsed.item() || parsed.column() < this.secretVariable) {
			this.secretVariable = NONE;
		}
		String key = parsed.key();
		if (key == null) {
			if (above.isSecret()) {
				scalar(line, parsed, true);
			}
			return;
		}
		Place place = place(key, above, parsed);
		boolean telling = above != Place.CONTENT || !SecretKeys.isOrdinary(key);
		if (parsed.value().isEmpty()) {
			if (place != Place.ORDINARY || above != Place.ORDINARY) {
				this.scopes.push(new Scope(parsed.column(), place));
			}
		}
		else if (place.isSecret() && !(place == Place.SECRET && parsed.value().startsWith("{"))) {
			scalar(line, parsed, telling);
		}
	}

	private Place place(String key, Place above, YamlLine parsed) {
		if (parsed.isTopLevel("kind")) {
			decide("Secret".equals(Scalars.text(parsed.value())) ? Kind.SECRET : Kind.OTHER);
		}
		if (key.equals("stringData") || (parsed.isTopLevel("data") && this.kind != Kind.OTHER)) {
			return Place.CONTENT;
		}
		if (key.equals("name") && SecretKeys.holdsSecret(Scalars.text(parsed.value()))) {
			this.secretVariable = parsed.column();
		}
		if (key.equals("value") && parsed.column() == this.secretVariable) {
			return Place.SECRET;
		}
		return above.under(key);
	}

	private void scalar(String line, YamlLine parsed, boolean telling) {
		if (!parsed.opensBlock() && !Scalars.saysNothing(parsed.value())) {
			hide(line, parsed.from(), telling);
		}
		this.hiddenBelow = (parsed.key() != null) ? parsed.column() : parsed.indent();
	}

	private void hide(String line, int from, boolean telling) {
		int to = line.stripTrailing().length();
		boolean maybeContent = this.kind == Kind.UNKNOWN && placeAround() == Place.CONTENT;
		if (maybeContent && telling) {
			this.undecided.add(line.substring(from, to));
		}
		this.found.secret(from, to, telling && !maybeContent);
	}

	private Place placeAround() {
		return this.scopes.isEmpty() ? Place.ORDINARY : this.scopes.peek().place();
	}

	/** What the keys above this line say, after leaving those that ended. */
	private Place placeOf(YamlLine line) {
		while (!this.scopes.isEmpty() && !this.scopes.peek().holds(line)) {
			this.scopes.pop();
		}
		return placeAround();
	}

	private void begin(Kind kind) {
		decide(kind);
		this.scopes.clear();
		this.hiddenBelow = NONE;
		this.secretVariable = NONE;
	}

	private void decide(Kind kind) {
		if (kind == Kind.SECRET) {
			this.undecided.forEach(this.found::learn);
		}
		this.undecided.clear();
		this.kind = kind;
	}

	/** What kind of object the document is. */
	private enum Kind {

		UNKNOWN, SECRET, OTHER

	}

	/** A key whose map or list is being read. */
	private record Scope(int column, Place place) {

		boolean holds(YamlLine line) {
			return line.indent() > this.column || (line.item() && line.indent() == this.column);
		}

	}

	/** Told where secrets stand in the current line. */
	interface Found {

		void secret(int from, int to, boolean telling);

		void learn(String written);

	}

}

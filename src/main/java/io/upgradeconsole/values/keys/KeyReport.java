package io.upgradeconsole.values.keys;

import java.util.List;

/**
 * What becomes of the keys that a target chart does not list.
 *
 * @param effects of the keys that were checked, those of which there is something to say
 * @param unchecked keys beyond the number that is checked
 */
public record KeyReport(List<KeyEffect> effects, List<String> unchecked) {

	public KeyReport {
		effects = List.copyOf(effects);
		unchecked = List.copyOf(unchecked);
	}

	/** The effects of one kind. */
	public <T extends KeyEffect> List<T> effects(Class<T> kind) {
		return this.effects.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

}

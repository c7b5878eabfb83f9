package io.upgradeconsole.access;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether two names are one person's. Two that a person could not tell apart, or that
 * differ in case only, count as one: where another person is asked for, that refuses
 * rather than lets through.
 *
 * @param key the name in the one form in which all of its spellings are equal
 */
public record Identity(String key) {

	/** Whose name this is. */
	public static Identity of(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\p{Cf}\\p{Cntrl}\\s]", "");
		// by way of upper case: there are letters with two lower-case forms
		return new Identity(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
	}

	/** Whether both names are one person's. */
	public static boolean same(String one, String other) {
		return of(one).equals(of(other));
	}

}

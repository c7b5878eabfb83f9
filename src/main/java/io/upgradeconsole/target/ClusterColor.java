package io.upgradeconsole.target;

import java.util.Locale;

/**
 * The colours by which clusters are told apart. Few, so that each differs from every
 * other; a page never shows one without the cluster's name.
 */
public enum ClusterColor {

	BLUE, GREEN, VIOLET, ORANGE, TEAL, PINK, OLIVE, RED, GREY;

	/** As settings, pages and the API write it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

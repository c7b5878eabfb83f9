package io.upgradeconsole.routes;

/**
 * Something that the running console answers.
 *
 * @param method the HTTP method
 * @param path the path pattern
 * @param takes the content type that it takes, empty where it takes any
 * @param gives the content type that it is asked for, empty for any
 * @param htmx whether it answers requests of htmx only
 */
public record Route(String method, String path, String takes, String gives, boolean htmx) implements Comparable<Route> {

	Route(String method, String path) {
		this(method, path, "", "", false);
	}

	/** Whether it is of the API. */
	public boolean isApi() {
		return this.path.startsWith("/api/");
	}

	/** How the table calls it. */
	@Override
	public String toString() {
		return this.method + " " + this.path + (this.takes.isEmpty() ? "" : " takes " + this.takes)
				+ (this.gives.isEmpty() ? "" : " gives " + this.gives) + (this.htmx ? " to htmx" : "");
	}

	@Override
	public int compareTo(Route other) {
		String own = this.path + " " + this;
		return own.compareTo(other.path + " " + other);
	}

}

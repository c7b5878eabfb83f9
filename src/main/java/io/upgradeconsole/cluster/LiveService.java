package io.upgradeconsole.cluster;

import java.util.List;

/**
 * A Service as it is in the cluster now.
 *
 * @param name its name
 * @param type such as {@code ClusterIP}
 * @param ports its ports, such as {@code http 8080}
 * @param addresses where a load balancer serves it, none where it has none
 */
public record LiveService(String name, String type, List<Port> ports, List<String> addresses) {

	public LiveService {
		ports = List.copyOf(ports);
		addresses = List.copyOf(addresses);
	}

	/**
	 * One port.
	 *
	 * @param name its name, empty where it has none
	 * @param number its number
	 */
	public record Port(String name, int number) {

		@Override
		public String toString() {
			return this.name.isEmpty() ? Integer.toString(this.number) : this.name + " " + this.number;
		}

	}

}

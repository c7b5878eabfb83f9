package io.upgradeconsole.verification;

import java.util.List;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.ClusterEvents;
import io.upgradeconsole.cluster.Entrances;
import io.upgradeconsole.cluster.LiveAutoscaler;
import io.upgradeconsole.cluster.LiveIngress;
import io.upgradeconsole.cluster.LiveService;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.ReleaseRef;

/**
 * What lies around a release's workloads in its namespace.
 *
 * @param services its Services
 * @param ingresses its Ingresses
 * @param autoscalers its HorizontalPodAutoscalers
 * @param events what the cluster has noted lately
 */
record Surroundings(Answer<List<LiveService>> services, Answer<List<LiveIngress>> ingresses,
		Answer<List<LiveAutoscaler>> autoscalers, Answer<List<ClusterEvent>> events) {

	static Surroundings of(ReleaseRef release, Entrances entrances, ClusterEvents events, SideBySide sideBySide) {
		var cluster = release.cluster();
		var namespace = release.namespace();
		Pending<Answer<List<LiveService>>> services = sideBySide
			.start(() -> Answer.to(() -> entrances.services(cluster, namespace)));
		Pending<Answer<List<LiveIngress>>> ingresses = sideBySide
			.start(() -> Answer.to(() -> entrances.ingresses(cluster, namespace)));
		Pending<Answer<List<LiveAutoscaler>>> autoscalers = sideBySide
			.start(() -> Answer.to(() -> entrances.autoscalers(cluster, namespace)));
		Answer<List<ClusterEvent>> noted = Answer.to(() -> events.list(cluster, namespace));
		return new Surroundings(services.get(), ingresses.get(), autoscalers.get(), noted);
	}

}

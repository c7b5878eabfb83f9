package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.SettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the helm commands of operations run.
 *
 * @param executor on the console's machine, or each operation's in a Kubernetes Job of
 * its own, in the cluster of the release
 * @param executorJob what those Jobs look like
 */
@ConfigurationProperties("console")
public record ExecutorProperties(@DefaultValue("local") Kind executor, @DefaultValue Job executorJob) {

	public ExecutorProperties {
		if (executor == Kind.JOB) {
			executorJob.require();
		}
	}

	/** Whether each operation's commands run in a Job. */
	public boolean isJob() {
		return this.executor == Kind.JOB;
	}

	/** Where commands run. */
	public enum Kind {

		/** On the console's machine. */
		LOCAL,
		/** In Jobs. */
		JOB

	}

	/**
	 * What a Job looks like.
	 *
	 * @param namespace where it is made; a namespace for these Jobs alone, for their pods
	 * may read its Secrets
	 * @param image the console's own image
	 * @param imagePullSecrets in that namespace
	 * @param serviceAccount in that namespace; helm may do what this account may
	 * @param apiServer the address of the Kubernetes API as a pod sees it
	 * @param requests resources that the pod asks for
	 * @param limits resources that it may take at most
	 * @param ttl how long a Job that has ended is kept
	 * @param gracePeriod how long a running helm has to end when its pod is evicted
	 * @param startTimeout how long its pod may take to start
	 * @param patience how long the pod waits for a console that is silent
	 */
	public record Job(@DefaultValue("") String namespace, @DefaultValue("") String image,
			@DefaultValue List<String> imagePullSecrets, @DefaultValue("") String serviceAccount,
			@DefaultValue("https://kubernetes.default.svc") String apiServer, @Nullable Map<String, String> requests,
			@Nullable Map<String, String> limits, @DefaultValue("1h") Duration ttl,
			@DefaultValue("1h") Duration gracePeriod, @DefaultValue("5m") Duration startTimeout,
			@DefaultValue("10m") Duration patience) {

		public Job {
			requests = (requests != null) ? Map.copyOf(requests) : Map.of("cpu", "50m", "memory", "256Mi");
			limits = (limits != null) ? Map.copyOf(limits) : Map.of("memory", "768Mi");
		}

		private void require() {
			required("namespace", this.namespace, "the namespace that its Jobs are to be made in");
			required("image", this.image, "the console's own image");
			required("service-account", this.serviceAccount, "the account that helm is to use");
			new Namespace(this.namespace);
		}

		private static void required(String name, String value, String what) {
			if (value.isBlank()) {
				throw new SettingException("console.executor-job." + name,
						"is missing, and console.executor=job needs it", "Set it to " + what + ".");
			}
		}

	}

}

package io.upgradeconsole.journeys;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A way to let an upgrade fail, and what the console should say of it.
 */
enum Provocation {

	SLOW_MIGRATION("26.5.1-job-hangs", "20s", "migration-slow", "job-left-behind",
			List.of("still at work", "services.migrate.timeoutSeconds", "building an index",
					"kubectl logs -n slow-migration job/zymtrace-migrate")),

	FAILED_MIGRATION("26.5.1-job-fails", "60s", "migration-failed", "rolled-back",
			List.of("The migration failed", "specified backoff limit", "nothing of change 0042 was kept")),

	LONG_MIGRATION("26.5.1-job-hangs", "60s", "migration-deadline-exceeded", "rolled-back",
			List.of("longer than its Job may", "services.migrate.timeoutSeconds", "building an index"),
			"services.migrate.timeoutSeconds=15"),

	UNPULLABLE("does-not-exist", "20s", "image-cannot-be-pulled", "rolled-back",
			List.of("migrate:does-not-exist", "failed to resolve reference", "not found", "check the tag")),

	MISSING_SECRET(
			"26.5.1", "20s", "secret-missing", "job-left-behind", List.of("pg-login", "A Secret is missing",
					"Create the Secret pg-login in namespace missing-secret", "kubectl get secrets -n missing-secret"),
			"postgres.use_existing.passwordSecretName=pg-login") {

		@Override
		void beforeInstall(Simulator cluster) {
			secret(cluster, "pg-login", "password");
		}

		@Override
		void beforeStart(Simulator cluster) {
			cluster.delete("secrets", namespace(), "pg-login");
		}

	},

	UNMOUNTED_SECRET("26.5.1", "20s", "secret-missing", "job-left-behind",
			List.of("db-ca", "MountVolume.SetUp failed", "Create the Secret db-ca"),
			"services.migrate.caSecretName=db-ca") {

		@Override
		void beforeInstall(Simulator cluster) {
			secret(cluster, "db-ca", "ca.crt");
		}

		@Override
		void beforeStart(Simulator cluster) {
			cluster.delete("secrets", namespace(), "db-ca");
		}

	},

	SECRET_OF_A_SERVICE("26.5.1", "60s", "secret-missing", "verification-failed",
			List.of("our-license", "zymtrace-ingest", "Helm reports success"),
			"global.licenseKeySecretName=our-license") {

		@Override
		void beforeInstall(Simulator cluster) {
			secret(cluster, "our-license", "license-key");
		}

		@Override
		void beforeStart(Simulator cluster) {
			cluster.delete("secrets", namespace(), "our-license");
		}

	},

	NO_PODS_LEFT("26.5.1", "20s", "quota-exceeded", "job-left-behind", List.of("Job zymtrace-migrate cannot make a pod",
			"exceeded quota", "kubectl describe quota -n no-pods-left")) {

		@Override
		void beforeStart(Simulator cluster) {
			cluster.faults().noMorePods(namespace());
		}

	},

	OVER_QUOTA("26.5.1", "60s", "quota-exceeded", "services-left-behind",
			List.of("exceeded quota", "zymtrace-web", "kubectl describe quota -n over-quota")) {

		@Override
		void beforeStart(Simulator cluster) {
			cluster.faults().refuse(namespace(), "deployments", "zymtrace-web");
		}

	},

	FORBIDDEN("26.5.1", "60s", "cluster-forbids", "rolled-back",
			List.of("cannot delete resource", "kubectl auth can-i delete deployments.apps -n forbidden")) {

		@Override
		void beforeStart(Simulator cluster) {
			cluster.faults().deny(namespace(), "delete", "deployments");
		}

	},

	IMMUTABLE("", "60s", "field-immutable", "rolled-back", List.of("field is immutable", "zymtrace-common",
			"kubectl get -n immutable ConfigMap zymtrace-common -o yaml")) {

		@Override
		void beforeStart(Simulator cluster) {
			change(cluster, "configmaps", "zymtrace-common", (object) -> object.put("immutable", true));
		}

	},

	ROLLBACK_FAILS("26.5.1", "60s", "rollback-failed", "record-left-behind",
			List.of("so did helm's own rollback", "zymtrace-postgres-data", "roll back to revision 1"),
			"postgres.mode=create") {

		@Override
		void beforeStart(Simulator cluster) {
			change(cluster, "persistentvolumeclaims", "zymtrace-postgres-data",
					(object) -> ((ObjectNode) object.at("/spec/resources/requests")).put("storage", "9Gi"));
		}

	},

	NOTHING_TO_ROLL_BACK_TO("26.5.1-job-fails", "60s", "rollback-failed", "services-left-behind",
			List.of("there is nothing to roll back to", "The migration failed"),
			"services.migrate.image.tag=26.5.0-job-fails"),

	IN_PROGRESS("26.5.1", "60s", "operation-in-progress", "helm-refused",
			List.of("Another helm operation is in progress", "pending-upgrade", "helm history backend -n in-progress")),

	UNREACHABLE("26.5.1", "60s", "cluster-unreachable", "helm-refused",
			List.of("The cluster does not answer", "EOF", "kubectl get --raw '/readyz?verbose'")),

	LOST("26.5.1-job-hangs", "15s", "cluster-unreachable", "release-pending",
			List.of("The cluster does not answer", "could not roll back either", "pending-upgrade"));

	final String tag;

	final String timeout;

	final String code;

	final String aftermath;

	final List<String> words;

	final List<String> values;

	Provocation(String tag, String timeout, String code, String aftermath, List<String> words, String... values) {
		this.tag = tag;
		this.timeout = timeout;
		this.code = code;
		this.aftermath = aftermath;
		this.words = words;
		this.values = List.of(values);
	}

	String namespace() {
		return name().toLowerCase().replace('_', '-');
	}

	/** Whether nothing else can run meanwhile. */
	boolean isAlone() {
		return this == UNREACHABLE || this == LOST;
	}

	void beforeInstall(Simulator cluster) {
	}

	/** When the plan is made and approved, all is still well. */
	void beforeStart(Simulator cluster) {
	}

	void secret(Simulator cluster, String name, String key) {
		cluster.create("namespaces", "", json(Map.of("metadata", Map.of("name", namespace()))));
		cluster.create("secrets", namespace(),
				json(Map.of("metadata", Map.of("name", name), "stringData", Map.of(key, "sandbox-" + name))));
	}

	void change(Simulator cluster, String plural, String name, Consumer<ObjectNode> change) {
		KubeObject object = cluster.find(plural, namespace(), name).orElseThrow();
		ObjectNode changed = object.copy();
		change.accept(changed);
		cluster.replace(plural, changed);
	}

	private static ObjectNode json(Map<String, ?> object) {
		return JsonMapper.shared().valueToTree(object);
	}

}

package io.upgradeconsole.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Objects in a simulated cluster, beside what a release's record says of them.
 */
class DriftCheckTests {

	private static final ReleaseRef BACKEND = ReleaseRef.of("sim", "zymtrace", "backend");

	private static final String WEB = """
			apiVersion: apps/v1
			kind: Deployment
			metadata: {name: web, annotations: {helm.sh/hook: "post-install,post-upgrade"}}
			spec:
			  replicas: 1
			  selector: {matchLabels: {app: web}}
			  template:
			    metadata: {labels: {app: web}}
			    spec:
			      containers:
			        - name: web
			          image: r/web:1
			          resources: {limits: {cpu: 1000m}}
			          env: [{name: PASSWORD, value: from-the-record}]
			""";

	private static final String SETTINGS = """
			apiVersion: v1
			kind: ConfigMap
			metadata: {name: settings}
			data: {MODE: plain}
			""";

	private static final String SECRET = """
			apiVersion: v1
			kind: Secret
			metadata: {name: login}
			stringData: {user: somebody, word: first-secret-value}
			""";

	private static final String VOLUME = """
			apiVersion: v1
			kind: PersistentVolumeClaim
			metadata: {name: data}
			spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}
			""";

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private Simulator simulator;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.simulator = Simulator.start(0);
		this.simulator.create("namespaces", "", json("metadata: {name: zymtrace}"));
		Path kubeconfig = Files.writeString(directory.resolve("kubeconfig"), """
				apiVersion: v1
				kind: Config
				current-context: a
				clusters: [{name: a, cluster: {server: "%s"}}]
				users: [{name: a, user: {}}]
				contexts: [{name: a, context: {cluster: a, user: a}}]
				""".formatted(this.simulator.uri()));
		this.context.registerBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP);
		this.context.registerBean(ClusterProperties.class, () -> new ClusterProperties(
				List.of(new ClusterAccess("sim", kubeconfig, null, List.of(), null, false))));
		this.context.register(DriftCheck.class);
		this.context.scan("io.upgradeconsole.cluster", "io.upgradeconsole.concurrent");
		this.context.refresh();
		this.simulator.create("deployments", "zymtrace", json(WEB));
		this.simulator.create("configmaps", "zymtrace", json(SETTINGS));
		this.simulator.create("secrets", "zymtrace", json(SECRET));
		this.simulator.create("persistentvolumeclaims", "zymtrace", json(VOLUME));
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.simulator.close();
	}

	@Test
	void whatDefaultsControllersAndSpellingDoIsNoDrift() {
		Drift drift = drift();
		assertThat(drift.problem()).isNull();
		assertThat(drift.unchecked()).isEmpty();
		assertThat(drift.changed()).isEmpty();
		assertThat(drift.compared()).isEqualTo(4);
		// helm wrote 1000m, the cluster keeps 1: only the dry run knows that they are one
		assertThat(web().spec().at("/template/spec/containers/0/resources/limits/cpu").asString()).isEqualTo("1");
	}

	@Test
	void aFieldChangedByHandIsNamedWithBothValuesAndLookingChangesNothing() {
		edit("deployments", "web", (web) -> {
			((ObjectNode) web.at("/spec/template/spec/containers/0")).put("image", "r/web:hotfix");
			((ObjectNode) web.at("/spec/template/spec/containers/0/resources/limits")).put("cpu", "2");
		});
		edit("configmaps", "settings", (settings) -> ((ObjectNode) settings.at("/data")).put("MODE", "fancy"));
		String before = web().spec().toString();
		assertThat(drift().changed()).containsExactly(
				new DriftedObject("ConfigMap settings", false, false,
						List.of(new DriftedObject.Field("data.MODE", "plain", "fancy", null))),
				new DriftedObject("Deployment web", true, false,
						List.of(new DriftedObject.Field("spec.template.spec.containers[web].image", "r/web:1",
								"r/web:hotfix", null),
								new DriftedObject.Field("spec.template.spec.containers[web].resources.limits.cpu", "1",
										"2", null))));
		assertThat(web().spec().toString()).isEqualTo(before);
	}

	@Test
	void whatOthersAddIsNoDrift() {
		edit("deployments", "web", (web) -> {
			((ObjectNode) web.at("/metadata/annotations")).put("somebody.example/note", "hello");
			ObjectNode sidecar = JsonMapper.shared().createObjectNode().put("name", "mesh").put("image", "mesh:1");
			((ArrayNode) web.at("/spec/template/spec/containers")).insert(0, sidecar);
		});
		assertThat(drift().changed()).isEmpty();
	}

	@Test
	void anObjectThatIsGoneIsMissing() {
		this.simulator.delete("deployments", "zymtrace", "web");
		assertThat(drift().changed()).singleElement().satisfies((gone) -> {
			assertThat(gone.object()).isEqualTo("Deployment web");
			assertThat(gone.isMissing()).isTrue();
		});
	}

	@Test
	void aSecretOfAnotherValueIsSaidToBeAndShownNowhere() {
		edit("secrets", "login", (login) -> ((ObjectNode) login.at("/data")).put("word", "b3RoZXItc2VjcmV0LXZhbHVl"));
		edit("deployments", "web", (web) -> ((ObjectNode) web.at("/spec/template/spec/containers/0/env/0")).put("value",
				"by-my-own-hand"));
		Drift drift = drift();
		assertThat(drift.changed()).extracting(DriftedObject::fields)
			.containsExactly(List.of(new DriftedObject.Field("data.word", "[masked]", "another value", null)),
					List.of(new DriftedObject.Field("spec.template.spec.containers[web].env[PASSWORD].value",
							"[masked]", "another value", null)));
		assertThat(drift.toString()).doesNotContain("secret-value", "b3RoZXIt", "by-my-own-hand", "from-the-record");
	}

	@Test
	void theReplicasOfAnAutoscalerAreNoDriftAndThoseOfAHandAre() {
		edit("deployments", "web", (web) -> ((ObjectNode) web.at("/spec")).put("replicas", 3));
		assertThat(drift().changed()).extracting(DriftedObject::fields)
			.containsExactly(List.of(new DriftedObject.Field("spec.replicas", "1", "3", null)));
		this.simulator.create("horizontalpodautoscalers", "zymtrace",
				json("""
						metadata: {name: somebody-elses}
						spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 3, maxReplicas: 5}
						"""));
		assertThat(drift().changed()).isEmpty();
	}

	@Test
	void aRecordThatCanNoLongerBeAppliedIsComparedAsItIs() {
		edit("persistentvolumeclaims", "data",
				(data) -> ((ObjectNode) data.at("/spec/resources/requests")).put("storage", "50Gi"));
		assertThat(drift().changed()).containsExactly(new DriftedObject("PersistentVolumeClaim data", false, false,
				List.of(new DriftedObject.Field("spec.resources.requests.storage", "5Gi", "50Gi", null))));
	}

	@Test
	void hooksThatEndWithTheirWorkAndNamesThatAreOnlyForerunnersAreNotLookedFor() {
		String forerunner = SETTINGS.replace("{name: settings}",
				"{name: settings, annotations: {helm.sh/hook: pre-upgrade}}");
		String passing = SETTINGS.replace("{name: settings}",
				"{name: gone, annotations: {helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: hook-succeeded}}");
		String test = SETTINGS.replace("{name: settings}", "{name: t, annotations: {helm.sh/hook: test}}");
		String job = """
				apiVersion: batch/v1
				kind: Job
				metadata: {name: migrate, annotations: {helm.sh/hook: post-upgrade}}
				""";
		Drift drift = drift(SETTINGS, List.of(forerunner.replace("plain", "other"), passing, test, job));
		assertThat(drift.changed()).isEmpty();
		assertThat(drift.compared()).isEqualTo(1);
	}

	@Test
	void whatMayNotBeAskedIsNamedAndTheRestIsCompared() {
		edit("configmaps", "settings", (settings) -> ((ObjectNode) settings.at("/data")).put("MODE", "fancy"));
		this.simulator.faults().deny("get", "secrets");
		this.simulator.faults().deny("patch", "deployments");
		Drift drift = drift();
		assertThat(drift.problem()).isNull();
		assertThat(drift.changed()).extracting(DriftedObject::object).containsExactly("ConfigMap settings");
		assertThat(drift.unchecked()).hasSize(2);
		assertThat(drift.unchecked())
			.anySatisfy((reason) -> assertThat(reason).startsWith("Secret login: ").contains("403", "secrets"));
	}

	@Test
	void aKindThatTheClusterDoesNotServeIsNoDrift() {
		this.simulator.faults().notInstalled("monitoring.coreos.com");
		Drift drift = drift(SETTINGS + "---\n" + """
				apiVersion: monitoring.coreos.com/v1
				kind: PodMonitor
				metadata: {name: pods}
				""", List.of());
		assertThat(drift.changed()).isEmpty();
		assertThat(drift.unchecked()).singleElement()
			.asString()
			.contains("PodMonitor pods", "does not serve PodMonitor of monitoring.coreos.com/v1");
	}

	@Test
	void aClusterThatIsSilentIsAProblemAndNoAnswer() {
		this.simulator.faults().dropConnections();
		Drift drift = drift();
		assertThat(drift.problem()).isNotNull();
		assertThat(drift.problem().type()).isEqualTo("cluster-unreachable");
		assertThat(drift.changed()).isEmpty();
	}

	private Drift drift() {
		return drift(String.join("---\n", SETTINGS, SECRET, VOLUME), List.of(WEB));
	}

	private Drift drift(String manifest, List<String> hooks) {
		ReleaseRecord record = new ReleaseRecord(new Revision(2), "deployed", "", Instant.EPOCH, "backend", "26.5.0",
				"26.5.0", Map.of(), Map.of(), manifest, hooks);
		return this.context.getBean(DriftCheck.class).check(BACKEND, record, Secrets.none());
	}

	private KubeObject web() {
		return this.simulator.find("deployments", "zymtrace", "web").orElseThrow();
	}

	private void edit(String plural, String name, Consumer<ObjectNode> change) {
		ObjectNode copy = this.simulator.find(plural, "zymtrace", name).orElseThrow().copy();
		((ObjectNode) copy.at("/metadata")).remove("resourceVersion");
		change.accept(copy);
		this.simulator.replace(plural, copy);
	}

	private static ObjectNode json(String yaml) {
		return JsonMapper.shared().valueToTree(new Yaml().<Object>load(yaml));
	}

}

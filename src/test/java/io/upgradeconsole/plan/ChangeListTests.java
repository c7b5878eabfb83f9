package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.verification.Drift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeListTests {

	private static final String WEB = """
			kind: Deployment
			metadata: {name: web, annotations: {helm.sh/hook: "post-install,post-upgrade"}}
			spec:
			  selector: {matchLabels: {app: web}}
			  template: {spec: {containers: [{name: web, image: 'r/web:1', envFrom: [{configMapRef: {name: c}}]}]}}
			""";

	private static final String DATABASE = """
			kind: StatefulSet
			metadata: {name: db}
			spec:
			  serviceName: db
			  replicas: 1
			  template:
			    spec:
			      containers:
			        - {name: db, image: 'r/db:1', resources: {limits: {memory: 1Gi}}, envFrom: [{configMapRef: {name: c}}]}
			""";

	private static final String CONFIG = "kind: ConfigMap\nmetadata: {name: c}\ndata: {a: x}\n";

	@Test
	void theRiskiestComesFirst() {
		List<Change> changes = changes(
				String.join("---\n", "kind: Service\nmetadata: {name: gone}\n", DATABASE, CONFIG,
						"kind: ConfigMap\nmetadata: {name: l, labels: {v: '1'}}\n"),
				List.of(WEB),
				String.join("---\n", DATABASE.replace("r/db:1", "r/db:2"), CONFIG.replace("a: x", "a: y"),
						"kind: ConfigMap\nmetadata: {name: l, labels: {v: '2'}}\n",
						"kind: ConfigMap\nmetadata: {name: new}\n"),
				List.of(WEB.replace("web:1", "web:2")));
		assertThat(changes).extracting((change) -> change.category() + " " + change.object())
			.containsExactly("REMOVED Service gone", "RECREATED Deployment web", "IMAGE StatefulSet db",
					"CONFIG ConfigMap c", "CREATED ConfigMap new", "LABELS ConfigMap l");
		assertThat(changes).extracting(Change::risk)
			.containsExactly(Change.Risk.HIGH, Change.Risk.MEDIUM, Change.Risk.MEDIUM, Change.Risk.LOW, Change.Risk.LOW,
					Change.Risk.LOW);
	}

	@Test
	void aServiceThatIsRecreatedSaysHowLongItIsAwayAndWhatChangesInIt() {
		assertThat(summary(change(WEB, WEB.replace("web:1", "web:2"), true))).isEqualTo(
				"It is deleted and re-created, and is away for about 20 s, as at its last start. Image r/web:1 becomes r/web:2.");
		Change unknown = changes("", List.of(WEB.replace("web", "ui")), "", List.of(WEB.replace("web", "ui"))).get(0);
		assertThat(unknown.summary()).isEqualTo(
				"It is deleted and re-created, and is away until its new pods are ready; its pods of now do not tell how long that takes. Nothing in it changes.");
	}

	@Test
	void aHookThatMakesRoomForARealServiceSaysThatThatIsMadeAnew() {
		String service = "kind: Service\nmetadata: {name: web}\nspec: {clusterIP: None}\n";
		String forerunner = """
				kind: Service
				metadata: {name: web, annotations: {helm.sh/hook: pre-upgrade, helm.sh/hook-delete-policy: hook-succeeded}}
				""";
		List<Change> changes = changes(service.replace("None", ""), List.of(), service, List.of(forerunner));
		assertThat(changes).extracting((change) -> change.category() + " " + change.source())
			.containsExactly("RECREATED hook", "OTHER manifest");
		assertThat(changes.get(0).summary()).startsWith("It takes the place of the Service of this name");
		// without it, the cluster would refuse another address
		assertThat(changes(service.replace("None", ""), List.of(), service, List.of())).extracting(Change::category)
			.containsExactly(Change.Category.IMMUTABLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					StatefulSet           | {serviceName: a}                             | {serviceName: b}
					StatefulSet           | {volumeClaimTemplates: [{a: 1}]}             | {volumeClaimTemplates: [{a: 2}]}
					StatefulSet           | {podManagementPolicy: OrderedReady}          | {podManagementPolicy: Parallel}
					PersistentVolumeClaim | {storageClassName: a}                        | {storageClassName: b}
					PersistentVolumeClaim | {resources: {requests: {storage: 20Gi}}}     | {resources: {requests: {storage: 900Mi}}}
					Deployment            | {selector: {matchLabels: {app: a}}}          | {selector: {matchLabels: {app: b}}}
					Job                   | {template: {spec: {containers: [{name: a, image: a}]}}} | {template: {spec: {containers: [{name: a, image: b}]}}}
					Service               | {clusterIP: 10.0.0.1}                        | {clusterIP: 10.0.0.2}
					""")
	void whatTheClusterRefusesIsTold(String kind, String before, String after) {
		Change change = change(spec(kind, before), spec(kind, after), false);
		assertThat(change.category()).isEqualTo(Change.Category.IMMUTABLE);
		assertThat(change.risk()).isEqualTo(Change.Risk.HIGH);
		assertThat(change.summary()).startsWith("The API server lets nobody change spec.")
			.endsWith("the upgrade would fail.");
		String hook = "metadata: {name: o, annotations: {helm.sh/hook: post-upgrade}}";
		assertThat(change(spec(kind, before).replace("metadata: {name: o}", hook),
				spec(kind, after).replace("metadata: {name: o}", hook), true)
			.category()).as("deleted and made anew").isEqualTo(Change.Category.RECREATED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					StatefulSet           | {replicas: 1}                                | {replicas: 2}                             | REPLICAS
					StatefulSet           | {updateStrategy: {type: OnDelete}}           | {updateStrategy: {type: RollingUpdate}}   | OTHER
					PersistentVolumeClaim | {resources: {requests: {storage: 900Mi}}}    | {resources: {requests: {storage: 1Gi}}}   | RESOURCES
					Service               | {clusterIP: None}                            | {ports: []}                               | OTHER
					Service               | {type: NodePort}                             | {type: ClusterIP}                         | OTHER
					HorizontalPodAutoscaler | {maxReplicas: 3}                           | {maxReplicas: 5}                          | REPLICAS
					CronJob               | {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: a}]}}}}} | {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: b}]}}}}} | IMAGE
					""")
	void whatItAcceptsIsSortedByItsSort(String kind, String before, String after, Change.Category category) {
		assertThat(change(spec(kind, before), spec(kind, after), false).category()).isEqualTo(category);
	}

	@Test
	void aFrozenConfigMapMayNotChangeAndSecretsMayNotChangeTheirType() {
		assertThat(change("immutable: true\n" + CONFIG, "immutable: true\n" + CONFIG.replace("a: x", "a: y"), false)
			.category()).isEqualTo(Change.Category.IMMUTABLE);
		assertThat(change("kind: Secret\nmetadata: {name: s}\ntype: a\n",
				"kind: Secret\nmetadata: {name: s}\ntype: b\n", false)
			.category()).isEqualTo(Change.Category.IMMUTABLE);
	}

	@Test
	void settingsReachOnlyPodsThatStartAfterwards() {
		Change change = changes(String.join("---\n", CONFIG, DATABASE), List.of(WEB),
				String.join("---\n", CONFIG.replace("a: x", "a: y"), DATABASE), List.of(WEB))
			.stream()
			.filter((each) -> each.object().equals("ConfigMap c"))
			.findFirst()
			.orElseThrow();
		assertThat(change.summary()).isEqualTo(
				"Settings change: data.a. Pods take it over only when they start, and these do not restart by themselves: StatefulSet db. "
						+ "The pods of these are replaced anyway and take it over: web.");
		assertThat(change.risk()).isEqualTo(Change.Risk.MEDIUM);
	}

	@Test
	void aWorkloadChangedInPlaceSaysThatItsPodsAreReplaced() {
		Change change = change(DATABASE, DATABASE.replace("memory: 1Gi", "memory: 2Gi"), false);
		assertThat(change.category()).isEqualTo(Change.Category.RESOURCES);
		assertThat(change.summary()).isEqualTo("Resources: limits.memory 1Gi becomes 2Gi. Its pods are replaced.");
		assertThat(change.fields()).containsExactly(new FieldChange(
				"spec.template.spec.containers[db].resources.limits.memory", Change.Category.RESOURCES, "1Gi", "2Gi"));
	}

	@Test
	void whatIsRemovedSaysWhatIsLost() {
		assertThat(summary(removed("kind: PersistentVolumeClaim\nmetadata: {name: data}\n")))
			.contains("its data with it");
		assertThat(removed("kind: PersistentVolumeClaim\nmetadata: {name: kept}\n").risk())
			.as("marked by hand to be kept")
			.isEqualTo(Change.Risk.MEDIUM);
		assertThat(summary(removed("kind: Ingress\nmetadata: {name: i}\n"))).contains("no longer gets in");
		assertThat(
				summary(removed("kind: Secret\nmetadata: {name: s, annotations: {helm.sh/resource-policy: keep}}\n")))
			.contains("stays until someone deletes it");
	}

	@Test
	void aHookThatNoUpgradeRunsStaysAsItIs() {
		String hook = "kind: ConfigMap\nmetadata: {name: h, annotations: {helm.sh/hook: post-install}}\ndata: {a: x}\n";
		Change change = change(hook, hook.replace("a: x", "a: y"), true);
		assertThat(change.summary()).isEqualTo("An upgrade does not run this hook, so the object stays as it is.");
	}

	@Test
	void aSecretIsNamedAndNotShown() {
		Change change = change("kind: Secret\nmetadata: {name: s}\nstringData: {password: first-value}\n",
				"kind: Secret\nmetadata: {name: s}\nstringData: {password: other-value}\n", false);
		assertThat(change.fields()).containsExactly(
				new FieldChange("stringData.password", Change.Category.CONFIG, "[masked]", "another value"));
		assertThat(change.toString()).doesNotContain("first-value", "other-value");
	}

	@Test
	void aTextOfManyLinesIsNotSpreadOverThePage() {
		Change change = change("kind: ConfigMap\nmetadata: {name: c}\ndata: {file: \"a\\nb\\nc\\n\"}\n",
				"kind: ConfigMap\nmetadata: {name: c}\ndata: {file: \"a\\nx\\nc\\n\"}\n", false);
		assertThat(change.fields()).containsExactly(new FieldChange("data.file", Change.Category.CONFIG,
				"a text of 3 lines", "a text of 3 lines (another one)"));
	}

	private static String spec(String kind, String spec) {
		return "kind: " + kind + "\nmetadata: {name: o}\nspec: " + spec + "\n";
	}

	private static String summary(Change change) {
		return change.summary();
	}

	private static Change removed(String object) {
		return changes(object, List.of(), "", List.of()).get(0);
	}

	private static Change change(String before, String after, boolean hook) {
		List<Change> changes = hook ? changes("", List.of(before), "", List.of(after))
				: changes(before, List.of(), after, List.of());
		assertThat(changes).hasSize(1);
		return changes.get(0);
	}

	private static List<Change> changes(String manifestBefore, List<String> hooksBefore, String manifestAfter,
			List<String> hooksAfter) {
		RenderedObjects before = new RenderedObjects(ManifestObject.parse(manifestBefore, hooksBefore));
		RenderedObjects after = new RenderedObjects(ManifestObject.parse(manifestAfter, hooksAfter));
		LiveState live = new LiveState(Drift.NONE, new LastStarts(Map.of("web", Duration.ofSeconds(20))),
				new Removals(Set.of("kept")));
		return new ChangeList(Comparison.of(before, after, VolatileFields.NONE, Masker.of(Secrets.none())), live)
			.changes();
	}

}

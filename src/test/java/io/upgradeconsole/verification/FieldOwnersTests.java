package io.upgradeconsole.verification;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class FieldOwnersTests {

	private static final String LIVE = """
			metadata:
			  managedFields:
			    - manager: helm
			      operation: Apply
			      time: "2026-11-20T10:00:00Z"
			      fieldsV1:
			        f:spec: {f:replicas: {}, f:template: {f:spec: {f:containers: {'k:{"name":"web"}': {f:image: {}, f:args: {}}}}}}
			    - manager: kubectl-edit
			      operation: Update
			      time: "2026-11-22T18:03:29Z"
			      fieldsV1:
			        f:spec: {f:template: {f:spec: {f:containers: {'k:{"name":"web"}': {f:image: {}}}}}}
			    - manager: kubectl-patch
			      operation: Update
			      time: "2026-11-21T18:03:29Z"
			      fieldsV1:
			        f:spec: {f:template: {f:spec: {f:containers: {'k:{"name":"web"}': {f:image: {}, f:command: {}}}}}}
			spec:
			  replicas: 1
			  template: {spec: {containers: [{name: mesh, image: m}, {name: web, image: w, args: [a], command: [c, d]}]}}
			""";

	private final FieldOwners owners = new FieldOwners(new Yaml().load(LIVE));

	@Test
	void whoSetAFieldLastIsNamedWithTheTime() {
		assertThat(this.owners.of(List.of("spec", "template", "spec", "containers", 1, "image")))
			.contains("kubectl-edit at 2026-11-22T18:03:29Z");
	}

	@Test
	void aListThatIsSetAsAWholeBelongsToWhoSetIt() {
		assertThat(this.owners.of(List.of("spec", "template", "spec", "containers", 1, "command", 0)))
			.contains("kubectl-patch at 2026-11-21T18:03:29Z");
	}

	@Test
	void helmItselfIsNobodyAndSoIsWhoeverSetAnotherContainer() {
		assertThat(this.owners.of(List.of("spec", "replicas"))).isEmpty();
		assertThat(this.owners.of(List.of("spec", "template", "spec", "containers", 1, "args"))).isEmpty();
		assertThat(this.owners.of(List.of("spec", "template", "spec", "containers", 0, "image"))).isEmpty();
	}

	@Test
	void theServersSideIsKnownByHelmsOwnEntry() {
		assertThat(this.owners.isAppliedByHelm()).isTrue();
		assertThat(new FieldOwners(new Yaml().load(LIVE.replace("Apply", "Update"))).isAppliedByHelm()).isFalse();
		assertThat(new FieldOwners(new Yaml().load("metadata: {name: x}")).isAppliedByHelm()).isFalse();
	}

}

package io.upgradeconsole.values.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesHistory;
import io.upgradeconsole.values.ValuesService;
import io.upgradeconsole.values.git.GitPushes;
import io.upgradeconsole.values.git.PushState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * The API of values files.
 */
@RestController
class ValuesFilesApi {

	private static final String FILES = "/api/v1/releases/{cluster}/{namespace}/{name}/values-files";

	private final ValuesService values;

	private final ValuesHistory history;

	private final GitPushes pushes;

	private final CurrentActor currentActor;

	ValuesFilesApi(ValuesService values, ValuesHistory history, GitPushes pushes, CurrentActor currentActor) {
		this.values = values;
		this.history = history;
		this.pushes = pushes;
		this.currentActor = currentActor;
	}

	@PostMapping(path = FILES, consumes = { "text/yaml", "text/x-yaml", "application/yaml", "application/x-yaml" })
	ResponseEntity<Stored> upload(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable("name") String release, @RequestParam(required = false) @Nullable String name,
			InputStream body) throws IOException {
		// One byte more than is taken: enough to refuse, however much is sent.
		byte[] content = body.readNBytes(ValuesService.MAX_BYTES + 1);
		return stored(
				this.values.upload(ReleaseRef.of(cluster, namespace, release), name, content, this.currentActor.get()));
	}

	@PostMapping(path = FILES, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Stored> upload(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable("name") String release, @RequestParam(required = false) @Nullable String name,
			@RequestPart MultipartFile file) throws IOException {
		return stored(this.values.upload(ReleaseRef.of(cluster, namespace, release),
				(name != null) ? name : file.getOriginalFilename(), file.getBytes(), this.currentActor.get()));
	}

	@PostMapping(path = FILES, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Stored> reconstruct(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable("name") String release, @RequestParam(required = false) @Nullable String name,
			@RequestBody Reconstruction body) {
		if (!Boolean.TRUE.equals(body.reconstruct())) {
			throw Problem
				.invalid("reconstruct", "values-file-missing", "There is no values file in this request",
						"The body is JSON and does not ask for a reconstruction.",
						"Send the file as text/yaml or multipart, or the JSON {\"reconstruct\":true}.")
				.asException();
		}
		return stored(
				this.values.reconstruct(ReleaseRef.of(cluster, namespace, release), name, this.currentActor.get()));
	}

	@GetMapping(FILES)
	List<ValuesFileReply> list(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable("name") String release) {
		ReleaseRef ref = ReleaseRef.of(cluster, namespace, release);
		List<StoredValues> stored = this.history.all(ref, this.currentActor.get());
		Map<UUID, PushState> git = this.pushes.states(stored.stream().map((each) -> each.file().id()).toList());
		return stored.stream().map((each) -> ValuesFileReply.of(each, git.get(each.file().id()))).toList();
	}

	@GetMapping("/api/v1/values-files/{id}")
	ValuesFileReply get(@PathVariable UUID id) {
		StoredValues stored = this.history.get(id, this.currentActor.get());
		return ValuesFileReply.of(stored, this.pushes.states(List.of(id)).get(id), this.values.review(stored.file()));
	}

	private ResponseEntity<Stored> stored(ValuesFile file) {
		return ResponseEntity.created(URI.create("/api/v1/values-files/" + file.id()))
			.body(new Stored(file.id(), file.fileName(), file.sha256(), file.origin(), file.origin().note(),
					this.values.review(file).findings()));
	}

	record Reconstruction(@Nullable Boolean reconstruct) {
	}

	record Stored(UUID id, String name, String sha256, ValuesFile.Origin origin, @Nullable String note,
			List<ValuesFinding> findings) {
	}

}

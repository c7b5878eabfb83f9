package io.upgradeconsole.values;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is stored of a release's values files, as somebody reads it.
 */
@Service
public class ValuesHistory {

	/** How many files a page holds at most. */
	public static final int PAGE = 50;

	private final ValuesService values;

	private final ValuesFiles files;

	private final ValuesVersions versions;

	private final ReleaseMaskers maskers;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	ValuesHistory(ValuesService values, ValuesFiles files, ValuesVersions versions, ReleaseMaskers maskers,
			Permissions permissions, ApplicationEventPublisher events) {
		this.values = values;
		this.files = files;
		this.versions = versions;
		this.maskers = maskers;
		this.permissions = permissions;
		this.events = events;
	}

	/**
	 * The versions of the release's values file, newest first.
	 * @param page which page of them, from 0 on
	 */
	public Page<StoredValues> versions(ReleaseRef release, int page, Actor reader) {
		this.permissions.require(reader, Action.READ, release);
		Page<ValuesVersion> found = this.versions.findByReleaseRefOrderByVersionDesc(release.toString(),
				PageRequest.of(page, PAGE));
		Map<UUID, ValuesFile> byId = new HashMap<>();
		this.files.findByIdIn(found.map(ValuesVersion::fileId).toList()).forEach((file) -> byId.put(file.id(), file));
		Map<UUID, Instant> replaced = replaced(byId.values().stream().map(ValuesFile::id).toList());
		return found
			.map((version) -> new StoredValues(byId.get(version.fileId()), version, replaced.get(version.fileId())));
	}

	/**
	 * Every file that is stored for the release, newest first.
	 * @param page which page of them, from 0 on
	 */
	public Page<StoredValues> files(ReleaseRef release, int page, Actor reader) {
		return files(release, PageRequest.of(page, PAGE), reader);
	}

	/** Every file that is stored for the release, newest first, all of them. */
	public List<StoredValues> all(ReleaseRef release, Actor reader) {
		return files(release, Pageable.unpaged(), reader).getContent();
	}

	/** The release's values file, if any was kept. */
	public Optional<StoredValues> current(ReleaseRef release, Actor reader) {
		this.permissions.require(reader, Action.READ, release);
		return this.versions.findFirstByReleaseRefOrderByVersionDesc(release.toString())
			.map((version) -> new StoredValues(this.values.get(version.fileId()), version, null));
	}

	/**
	 * One stored file.
	 * @throws io.upgradeconsole.target.ProblemException where there is none with this id
	 */
	public StoredValues get(UUID id, Actor reader) {
		ValuesFile file = this.values.get(id);
		this.permissions.require(reader, Action.READ, file.release());
		return new StoredValues(file, this.versions.findById(id).orElse(null), replaced(List.of(id)).get(id));
	}

	/** Two files of one release beside each other, the older one first, masked. */
	public ComparedValues compare(UUID one, UUID other, Actor reader) {
		StoredValues first = get(one, reader);
		StoredValues second = get(other, reader);
		if (!first.file().release().equals(second.file().release())) {
			throw ValuesService.unknown(other);
		}
		boolean inOrder = !second.since().isBefore(first.since());
		StoredValues before = inOrder ? first : second;
		StoredValues after = inOrder ? second : first;
		Map<String, Object> old = this.values.parsed(before.file());
		Map<String, Object> young = this.values.parsed(after.file());
		Masker masker = this.maskers.of(before.file().release(), List.of(old, young));
		return new ComparedValues(before, after, ValuesComparison.of(old, young, masker), new MaskedText(masker)
			.diff(before.name(), this.values.content(before.file()), after.name(), this.values.content(after.file())));
	}

	/** The file's text to read, secrets hidden. */
	public byte[] masked(ValuesFile file) {
		return new MaskedText(this.maskers.of(file.release(), List.of(this.values.parsed(file))))
			.toRead(this.values.content(file));
	}

	/**
	 * The file as it is, for somebody who may take its secrets along; that they did is
	 * written down first.
	 */
	@Transactional
	public byte[] inClear(ValuesFile file, Actor actor) {
		this.permissions.require(actor, Action.TAKE_SECRETS, file.release());
		this.events.publishEvent(new ValuesDownloaded(file, actor));
		return this.values.content(file);
	}

	private Page<StoredValues> files(ReleaseRef release, Pageable page, Actor reader) {
		this.permissions.require(reader, Action.READ, release);
		Page<ValuesFile> found = this.files.findByClusterAndNamespaceAndReleaseNameOrderByCreatedAtDesc(
				release.cluster().value(), release.namespace().value(), release.name().value(), page);
		List<UUID> ids = found.map(ValuesFile::id).toList();
		Map<UUID, ValuesVersion> byFile = new HashMap<>();
		this.versions.findByFileIdIn(ids).forEach((version) -> byFile.put(version.fileId(), version));
		Map<UUID, Instant> replaced = replaced(ids);
		return found.map((file) -> new StoredValues(file, byFile.get(file.id()), replaced.get(file.id())));
	}

	private Map<UUID, Instant> replaced(List<UUID> ids) {
		Map<UUID, Instant> replaced = new HashMap<>();
		this.versions.findByReplacesIn(ids).forEach((version) -> replaced.put(version.replaces(), version.keptAt()));
		return replaced;
	}

}

package io.upgradeconsole.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * That somebody had the cluster asked whether it can pull a plan's images, and what came
 * of it. While it runs no other check of the same release can be stored.
 */
public class ImageCheck {

	/**
	 * How long a check counts as running after its console was last heard of. Whichever
	 * console is left may settle it then.
	 */
	static final Duration LEASE = Duration.ofSeconds(15);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<ImageResult>> RESULTS = new TypeReference<>() {
	};

	@Id
	private final UUID id;

	private final UUID planId;

	private final String releaseRef;

	private final String startedBy;

	private final Instant startedAt;

	/** The release while the check runs, else {@code null}; unique. */
	private @Nullable String runningRelease;

	private ImageCheckState state;

	private Instant leaseUntil;

	private boolean podsLeft;

	private String results;

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Integer version;

	ImageCheck(Plan plan, String startedBy, List<ImageResult> results, Instant now) {
		this(UUID.randomUUID(), plan.id(), plan.release().toString(), startedBy, now, plan.release().toString(),
				ImageCheckState.RUNNING, now.plus(LEASE), true, JSON.writeValueAsString(results), null, null);
	}

	@PersistenceCreator
	ImageCheck(UUID id, UUID planId, String releaseRef, String startedBy, Instant startedAt,
			@Nullable String runningRelease, ImageCheckState state, Instant leaseUntil, boolean podsLeft,
			String results, @Nullable Instant endedAt, @Nullable Integer version) {
		this.id = id;
		this.planId = planId;
		this.releaseRef = releaseRef;
		this.startedBy = startedBy;
		this.startedAt = startedAt;
		this.runningRelease = runningRelease;
		this.state = state;
		this.leaseUntil = leaseUntil;
		this.podsLeft = podsLeft;
		this.results = results;
		this.endedAt = endedAt;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public UUID planId() {
		return this.planId;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	public String startedBy() {
		return this.startedBy;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** Where it stands at this moment. */
	public ImageCheckState state(Instant now) {
		return isAbandoned(now) ? ImageCheckState.INTERRUPTED : this.state;
	}

	/** Whether it runs by its record, and its console is gone. */
	boolean isAbandoned(Instant now) {
		return this.state == ImageCheckState.RUNNING && now.isAfter(this.leaseUntil);
	}

	/** What is known of each image, in the plan's order. */
	public List<ImageResult> results() {
		return JSON.readValue(this.results, RESULTS);
	}

	/** The results in numbers. */
	public ImageTally tally() {
		return ImageTally.of(results());
	}

	/**
	 * What an approver should know of it, once it has ended. It comes on top of the
	 * plan's own findings and blocks nothing.
	 */
	public Optional<Finding> finding() {
		return (this.endedAt != null) ? ImagesNotPullable.of(results()) : Optional.empty();
	}

	/** Whether pods of it may still be in the cluster. */
	public boolean hasPodsLeft() {
		return this.podsLeft;
	}

	/** What is known so far; its console is alive. */
	void progress(List<ImageResult> known, Instant now) {
		requireRunning();
		this.results = JSON.writeValueAsString(known);
		this.leaseUntil = now.plus(LEASE);
	}

	/** Ends it; what is not known by now stays undecided. */
	void end(ImageCheckState outcome, List<ImageResult> known, Instant now) {
		requireRunning();
		if (outcome == ImageCheckState.RUNNING) {
			throw new IllegalArgumentException("An end is no running");
		}
		this.results = JSON.writeValueAsString(known.stream()
			.map((result) -> result.isDecided() ? result
					: result.with(ImageResult.State.UNDECIDED, "", "The check ended before the answer came."))
			.toList());
		this.state = outcome;
		this.endedAt = now;
		this.runningRelease = null;
	}

	/** None of its pods is in the cluster any more. */
	void podsRemoved() {
		this.podsLeft = false;
	}

	private void requireRunning() {
		if (this.state != ImageCheckState.RUNNING) {
			throw new IllegalStateException("The image check " + this.id + " has ended");
		}
	}

}

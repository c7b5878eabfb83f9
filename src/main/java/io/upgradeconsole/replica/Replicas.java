package io.upgradeconsole.replica;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.concurrent.Timers;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the others hear of this console, and knows which of them has fallen silent.
 */
@Component
public class Replicas implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(Replicas.class);

	private static final Duration EVERY = Duration.ofSeconds(2);

	private static final Duration SILENCE = Duration.ofSeconds(14);

	/** Who has not asked for so long may have missed something. */
	private static final Duration GAP = Duration.ofSeconds(6);

	/** Who was heard of in this time may take something over. */
	private static final Duration NEIGHBOURS = Duration.ofMinutes(1);

	/** From then on nobody asks for the name of one that is gone. */
	private static final Duration FORGOTTEN = Duration.ofDays(30);

	private static final int LONGEST_NAME = 200;

	private final Replica own;

	private final JdbcClient database;

	private final Map<UUID, Heard> heard = new ConcurrentHashMap<>();

	private volatile @Nullable Beat last;

	private final ScheduledExecutorService thread = Timers.daemon("replica");

	/** What a replica said last, since when that is known, and when it was looked at. */
	private record Heard(@Nullable OffsetDateTime seenAt, long since, long asked) {

		Heard next(@Nullable OffsetDateTime now, long at) {
			boolean same = (this.seenAt != null) ? this.seenAt.equals(now) : now == null;
			return new Heard(now, (same && at - this.asked < GAP.toNanos()) ? this.since : at, at);
		}

	}

	/** What was said last that the others can hear of, and whether there were any. */
	private record Beat(long at, boolean others) {

	}

	Replicas(Replica own, JdbcClient database) {
		this.own = own;
		this.database = database;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.own.isAmongOthers()) {
			this.thread.execute(this::forgetOthers);
			this.thread.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * Whether nothing was heard of a replica while this console listened: no clock is
	 * compared with another, and a database that was away for all of them makes nobody
	 * silent. To be asked every second or so, or it has to listen anew.
	 */
	public boolean isSilent(UUID replica) {
		OffsetDateTime seenAt = this.database.sql("select seen_at from replica where id = ?")
			.param(replica)
			.query(OffsetDateTime.class)
			.optional()
			.orElse(null);
		long now = System.nanoTime();
		Heard last = this.heard.compute(replica,
				(id, before) -> (before != null) ? before.next(seenAt, now) : new Heard(seenAt, now, now));
		return now - last.since() >= SILENCE.toNanos();
	}

	/**
	 * Whether others may take this console for silent by now, and what it runs for gone:
	 * the database has not answered it for so long. Asks nobody, and so answers at once.
	 * Who was alone is missed by nobody.
	 */
	public boolean isCutOff() {
		Beat beat = this.last;
		return beat != null && beat.others() && System.nanoTime() - beat.at() >= SILENCE.toNanos();
	}

	/** The name of the machine on which a replica runs. */
	public Optional<String> name(UUID replica) {
		return this.database.sql("select name from replica where id = ?").param(replica).query(String.class).optional();
	}

	private void beat() {
		// the others count from when they see it, which is later
		long at = System.nanoTime();
		try {
			int updated = this.database.sql("update replica set seen_at = clock_timestamp() where id = ?")
				.param(this.own.id())
				.update();
			if (updated == 0) {
				this.database.sql("insert into replica (id, name, seen_at) values (?, ?, clock_timestamp())")
					.params(this.own.id(), machine())
					.update();
			}
			this.last = new Beat(at, hasNeighbours());
		}
		catch (DataAccessException ex) {
			// the others cannot hear of anybody then
			logger.debug("Nothing can be said to the other replicas", ex);
		}
		catch (RuntimeException ex) {
			logger.warn("Nothing can be said to the other replicas", ex);
		}
	}

	private boolean hasNeighbours() {
		return this.database
			.sql("select count(*) from replica where id <> ? and seen_at > clock_timestamp() - cast(? as interval)")
			.params(this.own.id(), NEIGHBOURS.toSeconds() + " seconds")
			.query(Integer.class)
			.single() > 0;
	}

	/** A pod without a volume is a new replica each time it starts. */
	private void forgetOthers() {
		try {
			this.database.sql("delete from replica where seen_at < clock_timestamp() - cast(? as interval)")
				.param(FORGOTTEN.toDays() + " days")
				.update();
		}
		catch (DataAccessException ex) {
			logger.debug("Replicas that are gone stay in the database until the next start", ex);
		}
	}

	private static String machine() {
		String name;
		try {
			name = InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			name = "unknown";
		}
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	@PreDestroy
	void stop() {
		this.thread.shutdown();
	}

}

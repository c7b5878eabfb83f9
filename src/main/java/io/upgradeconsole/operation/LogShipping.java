package io.upgradeconsole.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.replica.Replica;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the logs of the operations that this console runs in the database, too, while
 * they grow. It reads the file that the supervisor writes: helm waits for none of it.
 */
@Component
class LogShipping implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(LogShipping.class);

	private static final Duration EVERY = Duration.ofMillis(150);

	private static final int CHUNK = 1 << 16;

	private final Replica own;

	private final LogChunks chunks;

	private final OperationDirectories directories;

	private final TransactionTemplate transactions;

	private final Map<UUID, Shipment> shipments = new ConcurrentHashMap<>();

	private final ScheduledExecutorService thread = Timers.daemon("log-shipping");

	LogShipping(Replica own, LogChunks chunks, OperationDirectories directories, TransactionTemplate transactions) {
		this.own = own;
		this.chunks = chunks;
		this.directories = directories;
		this.transactions = transactions;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.own.isAmongOthers()) {
			this.thread.scheduleWithFixedDelay(() -> this.shipments.keySet().forEach(this::quietly), EVERY.toMillis(),
					EVERY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** From now on the log is kept. */
	void begin(UUID operation) {
		if (this.own.isAmongOthers()) {
			this.shipments.put(operation, new Shipment(operation));
		}
	}

	/** Whether this console runs the operation, and keeps its log. */
	boolean isUnderWay(UUID operation) {
		return this.shipments.containsKey(operation);
	}

	/**
	 * Keeps all lines that are there now.
	 * @throws org.springframework.dao.DataAccessException when the database refuses
	 */
	void ship(UUID operation) {
		Shipment shipment = this.shipments.get(operation);
		if (shipment != null) {
			shipment.ship();
		}
	}

	/** Keeps what came last, and no more. */
	void end(UUID operation) {
		quietly(operation);
		this.shipments.remove(operation);
	}

	private void quietly(UUID operation) {
		try {
			ship(operation);
		}
		catch (RuntimeException ex) {
			// the database may be away for a moment; the end of the operation waits for
			// it
			logger.debug("The log of operation {} cannot be kept in the database", operation, ex);
		}
	}

	/** How far one log is kept. */
	private final class Shipment {

		private final UUID operation;

		/** How much the database holds, or -1 while that is not known. */
		private long shipped = -1;

		/** The end of the last whole line, and how far it was looked for. */
		private long whole;

		private long scanned;

		private Shipment(UUID operation) {
			this.operation = operation;
		}

		synchronized void ship() {
			if (this.shipped < 0) {
				this.shipped = LogShipping.this.chunks.end(this.operation);
				this.whole = this.shipped;
				this.scanned = this.shipped;
			}
			try (FileChannel channel = FileChannel
				.open(OperationLog.file(LogShipping.this.directories.path(this.operation)))) {
				scan(channel);
				if (this.whole > this.shipped && Boolean.TRUE.equals(
						LogShipping.this.transactions.execute((status) -> send(channel, this.shipped, this.whole)))) {
					this.shipped = this.whole;
				}
			}
			catch (NoSuchFileException ex) {
				// nothing was said yet
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The log of operation " + this.operation + " cannot be read", ex);
			}
		}

		/** A line that has not ended may still be taken back. */
		private void scan(FileChannel channel) throws IOException {
			byte[] buffer = new byte[CHUNK];
			for (int read = channel.read(ByteBuffer.wrap(buffer), this.scanned); read > 0; read = channel
				.read(ByteBuffer.wrap(buffer), this.scanned)) {
				for (int i = 0; i < read; i++) {
					if (buffer[i] == '\n') {
						this.whole = this.scanned + i + 1;
					}
				}
				this.scanned += read;
			}
		}

		private boolean send(FileChannel channel, long from, long to) {
			for (long position = from; position < to;) {
				ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(CHUNK, to - position));
				try {
					while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) > 0) {
						// until it is full
					}
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				byte[] read = Arrays.copyOf(bytes.array(), bytes.position());
				if (read.length == 0
						|| !LogShipping.this.chunks.add(this.operation, new LogChunks.Chunk(position, read))) {
					return false;
				}
				position += read.length;
			}
			return true;
		}

	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.thread.shutdown();
		this.thread.awaitTermination(1, TimeUnit.SECONDS);
	}

}

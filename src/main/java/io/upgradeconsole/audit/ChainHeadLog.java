package io.upgradeconsole.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Writes down where the chain ends, at start and daily, where somebody who could rewrite
 * the whole database does not reach it: in the log.
 */
@Component
class ChainHeadLog implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ChainHeadLog.class);

	private static final Duration EVERY = Duration.ofDays(1);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private final AuditChain chain;

	private final ChainSigner signer;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread created = new Thread(task, "audit-head");
		created.setDaemon(true);
		return created;
	});

	ChainHeadLog(AuditChain chain, ChainSigner signer) {
		this.chain = chain;
		this.signer = signer;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.thread.scheduleWithFixedDelay(this::write, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
	}

	private void write() {
		try {
			ChainHead head = this.chain.head();
			String signature = this.signer.sign(head);
			if (signature == null) {
				logger.info("The audit trail has {} entries and ends with hash {}", head.entries(), head.hash());
			}
			else {
				logger.info("The audit trail has {} entries and ends with hash {}, signature {}", head.entries(),
						head.hash(), signature);
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Where the audit trail ends could not be read", ex);
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.thread.shutdown();
		this.thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

}

package io.upgradeconsole.audit;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.upgradeconsole.access.AccessToken;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Deed;
import io.upgradeconsole.access.DeedDenied;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.access.SignInFailed;
import io.upgradeconsole.access.SignedIn;
import io.upgradeconsole.access.SignedOut;
import io.upgradeconsole.access.SignedOutEverywhere;
import io.upgradeconsole.access.TokenMade;
import io.upgradeconsole.access.TokenRevoked;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who came and went, who may come with a token, and who was refused what. A refusal ends
 * the publisher's transaction, so its entry is written in one of its own.
 */
@Component
class AccessAudit {

	private final AuditChain chain;

	private final TransactionTemplate apart;

	private final Clock clock;

	AccessAudit(AuditChain chain, PlatformTransactionManager transactions, Clock clock) {
		this.chain = chain;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	@EventListener
	void on(DeedDenied event) {
		Deed deed = event.deed();
		Actor actor = deed.actor();
		this.apart.executeWithoutResult((status) -> add(actor.name(), AuditTrail.signedInBy(actor),
				AuditTrail.address(actor), "permission-denied", Objects.toString(deed.release(), ""), "DENIED",
				"May not " + deed.words() + "."));
	}

	@EventListener
	void on(SignInFailed event) {
		String name = Objects.requireNonNullElse(event.name(), "(unknown)");
		add(name, event.how().name(), event.address(), "sign-in-failed", "", "DENIED", event.why());
	}

	@EventListener
	void on(SignedIn event) {
		add(event.actor(), "signed-in", "");
	}

	@EventListener
	void on(SignedOut event) {
		add(event.actor(), "signed-out", "");
	}

	@EventListener
	void on(SignedOutEverywhere event) {
		add(event.actor(), "signed-out-everywhere", "");
	}

	@EventListener
	void on(TokenMade event) {
		AccessToken token = event.token();
		add(event.actor(), "token-made",
				"Token " + token.name() + " for "
						+ token.madeFor().stream().map(Role::name).collect(Collectors.joining(", ")) + ", until "
						+ token.expiresAt() + ".");
	}

	@EventListener
	void on(TokenRevoked event) {
		add(event.actor(), "token-revoked", "Token " + event.token().name() + ".");
	}

	private void add(Actor actor, String action, String words) {
		add(actor.name(), AuditTrail.signedInBy(actor), AuditTrail.address(actor), action, "", "DONE", words);
	}

	private void add(String name, String signedInBy, String address, String action, String release, String outcome,
			String words) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), name, signedInBy, address, action, release, null,
				null, null, "", "", AuditEntry.commands(List.of()), outcome, null, words));
	}

}

package io.upgradeconsole.audit;

import java.util.OptionalLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Walks along a chain, entry by entry from the first on, until one does not fit. Keeps
 * nothing but where it is.
 */
final class ChainWalk {

	private ChainHead reached = ChainHead.START;

	/** Where the walk is: after the last entry that fits. */
	ChainHead reached() {
		return this.reached;
	}

	/**
	 * Takes the next entry.
	 * @param elsewhere finds the number of another entry that says it follows the given
	 * hash; asked only where the chain is broken
	 * @return what is wrong, or {@code null} where the entry fits
	 */
	@Nullable ChainFault next(ChainLink link, Function<String, OptionalLong> elsewhere) {
		long number = this.reached.entries() + 1;
		boolean follows = link.before().equals(this.reached.hash());
		if (link.number() == number && follows) {
			if (!link.isIntact()) {
				return ChainFault.changed(number);
			}
			this.reached = new ChainHead(number, link.hash());
			return null;
		}
		if (link.number() < number) {
			return ChainFault.added(link.number());
		}
		OptionalLong moved = follows ? OptionalLong.of(link.number()) : elsewhere.apply(this.reached.hash());
		if (moved.isPresent()) {
			return ChainFault.reordered(number, moved.getAsLong());
		}
		if (link.number() > number) {
			return ChainFault.missing(number);
		}
		return (link.isIntact() && number > 1) ? ChainFault.changedWithItsHash(number - 1) : ChainFault.changed(number);
	}

	/**
	 * Ends the walk: nothing is left.
	 * @param noted where the chain must end, at least
	 * @return what is wrong, or {@code null} where the chain ends as it must
	 */
	@Nullable ChainFault end(ChainHead noted) {
		if (this.reached.entries() < noted.entries()) {
			return ChainFault.cutOff(this.reached.entries() + 1, noted.entries());
		}
		if (this.reached.entries() > noted.entries()) {
			return ChainFault.added(noted.entries() + 1);
		}
		return this.reached.hash().equals(noted.hash()) ? null : ChainFault.newestChanged(noted.entries());
	}

}

package io.upgradeconsole.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session has to remember of its beginning, to know when it is over.
 *
 * @param at when
 * @param signOuts how often its user had signed out everywhere by then
 * @param account what the user signed in with, see {@link People#account}
 */
record SessionStart(Instant at, long signOuts, String account) implements Serializable {

	static final String ATTRIBUTE = SessionStart.class.getName();

}

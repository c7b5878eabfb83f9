package io.upgradeconsole.preflight;

import java.util.Objects;

/**
 * One answer of a preflight.
 *
 * @param code stable name, such as {@code helm-version}
 * @param title what was found, in one sentence; the question where there is no answer
 * @param state the answer
 * @param evidence what was seen
 * @param remedy what to do about it, empty where nothing is to be done
 * @param command a command to copy that helps, empty where there is none
 * @param page path of the page of this console that helps, empty where there is none
 */
public record PreflightCheck(String code, String title, State state, String evidence, String remedy, String command,
		String page) {

	public PreflightCheck {
		// one that was stored before there were any
		page = Objects.requireNonNullElse(page, "");
	}

	/** Without a page. */
	public PreflightCheck(String code, String title, State state, String evidence, String remedy, String command) {
		this(code, title, state, evidence, remedy, command, "");
	}

	/** What a check comes to. */
	public enum State {

		/** As it should be. */
		PASSED,
		/** Worth knowing. */
		INFO,
		/** Not answered yet; no report holds it. */
		ASKING,
		/** It could not be answered. */
		UNKNOWN,
		/** Worth a look before an upgrade. */
		WARNING,
		/** No upgrade can run like this. */
		FAILED

	}

	static PreflightCheck passed(String code, String title, String evidence) {
		return new PreflightCheck(code, title, State.PASSED, evidence, "", "");
	}

	static PreflightCheck info(String code, String title, String evidence) {
		return new PreflightCheck(code, title, State.INFO, evidence, "", "");
	}

	static PreflightCheck warning(String code, String title, String evidence, String remedy, String command) {
		return new PreflightCheck(code, title, State.WARNING, evidence, remedy, command);
	}

	static PreflightCheck failed(String code, String title, String evidence, String remedy, String command) {
		return new PreflightCheck(code, title, State.FAILED, evidence, remedy, command);
	}

	PreflightCheck withPage(String path) {
		return new PreflightCheck(this.code, this.title, this.state, this.evidence, this.remedy, this.command, path);
	}

	/** Whether it is as it should be, or merely worth knowing. */
	public boolean isFine() {
		return this.state == State.PASSED || this.state == State.INFO;
	}

}

package io.upgradeconsole.target;

/**
 * Thrown at start where a setting cannot work, so that nobody finds out in the middle of
 * something.
 */
public final class SettingException extends RuntimeException {

	private final String remedy;

	/**
	 * A setting that cannot work.
	 * @param setting its whole name, such as {@code console.approval.rules[0].approvers}
	 * @param fault what is wrong with it, as the rest of a sentence, without secrets
	 * @param remedy what to do about it
	 */
	public SettingException(String setting, String fault, String remedy) {
		super(setting + " " + fault);
		this.remedy = remedy;
	}

	/** What to do about it. */
	public String remedy() {
		return this.remedy;
	}

}

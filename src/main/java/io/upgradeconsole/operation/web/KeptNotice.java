package io.upgradeconsole.operation.web;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.values.ValuesKeeping;

/**
 * What became of the values file, on the page of its operation.
 */
final class KeptNotice {

	private KeptNotice() {
	}

	/**
	 * The notice.
	 * @param pushed whether the console itself pushes it to a git repository
	 */
	static Notice of(ValuesKeeping keeping, boolean pushed) {
		ReleaseRef release = ReleaseRef.parse(keeping.releaseRef());
		return switch (keeping.outcome()) {
			case KEPT -> notice("The values file was kept",
					keeping.detail() + (pushed ? " The console pushes it to your git repository."
							: " Commit it to your repository: it is the file to upgrade from next time."),
					release);
			case UNCHANGED -> notice("The values file stays as it is", keeping.detail(), release);
			case FAILED -> notice("The values file was not kept",
					keeping.detail() + " The operation itself has succeeded.", release);
		};
	}

	private static Notice notice(String title, String detail, ReleaseRef release) {
		return new Notice(title, detail,
				"/releases/" + release.cluster() + "/" + release.namespace() + "/" + release.name() + "/values",
				"See the values file’s history");
	}

}

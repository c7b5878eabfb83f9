package io.upgradeconsole.pages;

import java.util.List;

import io.upgradeconsole.plan.web.ImageCheckView;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * Checks of images in every state.
 */
final class ImageCheckSamples {

	private static final String MIRROR = "mirror.europe-west-1.subsidiary.example.com:5000";

	private ImageCheckSamples() {
	}

	static ImageCheckView offered() {
		return new ImageCheckView(true, null, null);
	}

	/** Nobody has asked, and this reader may not. */
	static ImageCheckView nothing() {
		return new ImageCheckView(false, null, null);
	}

	static ImageCheckView refused() {
		return new ImageCheckView(true,
				new ProblemView("image-check-forbidden", "The console's account may not make pods in this namespace",
						"The account lacks: create pods.", "Add this rule to the account's Role."),
				null);
	}

	static ImageCheckView running(Moment at) {
		return new ImageCheckView(false, null,
				new ImageCheckView.Newest(true, StatusBadge.running("Checking"), "1 of 3 images have their answer.",
						"operator", at, null,
						List.of(image("web:26.8.4", StatusBadge.success("Pulled"), null, null),
								image("ui:26.8.4", StatusBadge.running("Pulling"), null, null),
								image("ingest:26.8.4", StatusBadge.neutral("Waiting"), null, null)),
						null, null, null));
	}

	static ImageCheckView ended(Moment at) {
		return new ImageCheckView(true, null, new ImageCheckView.Newest(false,
				StatusBadge.danger("Not all can be pulled"), "1 of 2 images cannot be pulled.", "operator", at,
				CommandLine.of(List.of("kubectl", "delete", "pods", "-n", "zymtrace", "-l", "check=c-1")),
				List.of(image("web:26.8.4", StatusBadge.success("Pulled"), null, null),
						image("ui:26.8.4", StatusBadge.danger("Cannot pull"), "ErrImagePull",
								"rpc error: code = NotFound desc = failed to pull and unpack image <b>: not found"),
						image("postgres:17", StatusBadge.neutral("Not asked"), null,
								"Pods of the namespace run this image already.")),
				CommandLine.of(List.of("skopeo", "copy", "--all", "docker://ghcr.io/zystem/ui:26.8.4",
						"docker://" + MIRROR + "/ui:26.8.4")),
				new CommandLine("docker pull ghcr.io/zystem/ui:26.8.4\ndocker push " + MIRROR + "/ui:26.8.4"),
				Callout.warning("1 of 2 images cannot be pulled", "You may start all the same.", null)));
	}

	private static ImageCheckView.Image image(String name, StatusBadge status, String reason, String message) {
		return new ImageCheckView.Image(MIRROR + "/observability/" + name, "Deployment zymtrace-web", MIRROR,
				"global.imageRegistry", status, reason, message);
	}

}

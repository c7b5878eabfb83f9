package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.cluster.ImagePull;
import org.jspecify.annotations.Nullable;

/**
 * An image that a plan renders.
 *
 * @param pull the image, and how pods of the release pull it
 * @param usedBy the objects whose pods use it, such as {@code Deployment zymtrace-web}
 * @param secretsToCome its pull secrets that the upgrade makes or changes
 * @param mirror where it comes from if a mirror is asked, or {@code null}
 */
record PlannedImage(ImagePull pull, List<String> usedBy, List<String> secretsToCome, @Nullable ImageMirror mirror) {

}

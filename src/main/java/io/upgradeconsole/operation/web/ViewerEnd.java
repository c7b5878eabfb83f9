package io.upgradeconsole.operation.web;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/**
 * Sees to it that a viewer's stream ends once, however that comes.
 *
 * @param viewer whose stream it is
 * @param ended what is to be done then
 */
record ViewerEnd(Viewer viewer, Runnable ended) implements AsyncListener {

	@Override
	public void onComplete(AsyncEvent event) {
		this.ended.run();
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		this.viewer.close();
	}

	@Override
	public void onError(AsyncEvent event) {
		this.viewer.close();
		try {
			// once more: an error may undo that, and would be answered with a page
			event.getAsyncContext().complete();
		}
		catch (IllegalStateException ex) {
			// it did not
		}
	}

	@Override
	public void onStartAsync(AsyncEvent event) {
		// it is started once only
	}

}

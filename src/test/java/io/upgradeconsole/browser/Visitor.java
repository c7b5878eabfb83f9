package io.upgradeconsole.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.upgradeconsole.sandbox.SandboxProperties;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who uses the console, and only what its pages show.
 */
final class Visitor implements AutoCloseable {

	private static final int MOST_TABS = 150;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	Visitor(BrowserContext context) {
		this.context = context;
		this.page = context.newPage();
		this.page.onConsoleMessage(this::listen);
		this.page.onPageError((error) -> this.complaints.add("Script failed: " + error));
	}

	/**
	 * What the browser's console said: errors of scripts and violations of the CSP; and
	 * what has jumped since it signed in.
	 */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	Page page() {
		return this.page;
	}

	Visitor signIn(String user) {
		LayoutShifts.watch(this.page, this.complaints::add);
		this.page.navigate("/");
		this.page.getByLabel("Name").fill(user);
		this.page.getByLabel("Password").fill(SandboxProperties.PASSWORD);
		press("Sign in");
		assertThat(heading()).hasText("Releases");
		return this;
	}

	/** From the list of releases into the wizard. */
	Visitor beginUpgrade(String namespace, String release) {
		open(namespace, release);
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Upgrade…")).click();
		assertThat(heading()).hasText("Upgrade " + release);
		return this;
	}

	Visitor open(String namespace, String release) {
		this.page.navigate("/");
		this.page.locator("tbody tr")
			.filter(new Locator.FilterOptions().setHasText("namespace " + namespace))
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(release).setExact(true))
			.click();
		assertThat(heading()).hasText(release);
		return this;
	}

	/** Chooses by the words beside the button, as a mouse would. */
	Visitor choose(String title) {
		this.page.locator("label.choice").filter(new Locator.FilterOptions().setHasText(title)).click();
		return this;
	}

	Visitor type(String label, String text) {
		this.page.getByLabel(label).fill(text);
		return this;
	}

	Visitor select(String label, String value) {
		this.page.getByLabel(label).selectOption(value);
		return this;
	}

	/** Chooses a file, which is then compared with what is deployed. */
	Visitor upload(String label, String name, String content) {
		this.page.getByLabel(label).setInputFiles(new FilePayload(name, "application/yaml", content.getBytes()));
		assertThat(this.page.locator("#comparison h2")).hasText(name);
		return this;
	}

	Visitor press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
		return this;
	}

	/** Goes there by the Tab key, as somebody without a mouse does. */
	Visitor tabTo(Locator wanted) {
		assertThat(wanted).isVisible();
		for (int presses = 0; presses < MOST_TABS; presses++) {
			if (Boolean.TRUE.equals(wanted.evaluate("(element) => element === document.activeElement"))) {
				return this;
			}
			this.page.keyboard().press("Tab");
		}
		throw new AssertionError("The keyboard does not reach " + wanted);
	}

	/** Goes to a link or a button by the Tab key, and presses Enter. */
	Visitor enter(AriaRole role, String name) {
		tabTo(this.page.getByRole(role, new Page.GetByRoleOptions().setName(name)));
		this.page.keyboard().press("Enter");
		return this;
	}

	/** Goes to a field by the Tab key, and types. */
	Visitor key(String label, String text) {
		tabTo(this.page.getByLabel(label));
		this.page.keyboard().type(text);
		return this;
	}

	/** Follows a link. */
	Visitor click(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
		return this;
	}

	/** The helm upgrade that the plan shows, on one line. */
	String plannedUpgrade() {
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What exactly will run")))
			.isVisible();
		return this.page.locator(".run code")
			.allTextContents()
			.stream()
			.filter((command) -> command.startsWith("helm upgrade"))
			.map((command) -> command.replaceAll("\\s*\\\\\n\\s*", " "))
			.reduce((one, other) -> one + "\n" + other)
			.orElse("");
	}

	/** Confirms the plan that is shown. */
	Visitor confirm(String release) {
		type("Type " + release + " to confirm", release);
		return press("Confirm and start");
	}

	Locator heading() {
		return this.page.locator("h1");
	}

	Locator status() {
		return this.page.locator(".status-line .badge");
	}

	Locator logLines() {
		return this.page.locator("#log-lines li");
	}

	/** Whether the console itself, asked now, says that the operation has ended. */
	boolean hasEnded() {
		String summary = this.context.request().get(this.page.url() + "/summary").text();
		return summary.contains("data-ended=\"true\"");
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void listen(ConsoleMessage message) {
		// A form that is answered with what is wrong about it: the page is meant to be
		// seen.
		boolean refusal = message.text().contains("the server responded with a status of 422");
		if (message.type().equals("error") && !refusal) {
			this.complaints.add(message.text() + " at " + message.location());
		}
	}

}

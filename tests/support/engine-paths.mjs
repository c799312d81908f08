// Where the engines beside Chromium stand that the page is tried in; Debian: firefox-esr, webkit2gtk-driver.
export const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
export const WEBKIT_DRIVER = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';

/**
 * The city's two FAX forms as PDF: form 1 (様式① 相談支援 依頼票) and form 2 (様式② 支援状況連絡票).
 *
 * <p>Layout lives in {@code resources/forms}: one XHTML template per form whose {@code data-slot} elements are
 * filled through the DOM, so no value is ever parsed as markup. Everything typed by people is measured before it is
 * set: it shrinks a little where needed, and what still does not fit continues on a further page.
 */
@NullMarked
package org.tsunagari.referral.forms;

import org.jspecify.annotations.NullMarked;

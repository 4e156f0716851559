@NullMarked
package org.tsunagari.testkit.rules.planted.entangled.referral;

import org.jspecify.annotations.NullMarked;

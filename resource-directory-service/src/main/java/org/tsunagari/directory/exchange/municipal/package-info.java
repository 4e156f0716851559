/** Resources in the municipal open-data layout for public facilities (自治体標準オープンデータセット, 公共施設一覧). */
@NullMarked
package org.tsunagari.directory.exchange.municipal;

import org.jspecify.annotations.NullMarked;

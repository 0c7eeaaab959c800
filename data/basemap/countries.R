# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the columns of Natural Earth's 1:50m countries that the labels and
# countries.bin need as tab-separated values. The package keeps them in R's own lazy-load format;
# the geometry is left out, so package sf is not needed.
out <- commandArgs(trailingOnly = TRUE)[1]
lib <- dirname(system.file("DESCRIPTION", package = "rnaturalearthdata"))
e <- new.env()
invisible(lazyLoad(file.path(lib, "data", "Rdata"), envir = e))
columns <- c("name", "iso_a2_eh", "iso_n3_eh", "label_x", "label_y",
             "min_label", "max_label", "labelrank", "type", "note_brk",
             "name_en", "name_ko", "name_ru", "name_ja", "name_zh",
             "name_de", "name_fr")
countries <- as.data.frame(unclass(get("countries50", e))[columns])
write.table(countries, out, sep = "\t", row.names = FALSE, quote = FALSE,
            na = "", fileEncoding = "UTF-8")

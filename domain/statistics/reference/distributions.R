# Quantiles and Wilson intervals by base R, written to distributions.json. README.md says how to run it.
number <- function(x) ifelse(is.finite(x), format(x, digits = 16, trim = TRUE, scientific = TRUE), "null")
list_of <- function(x) paste0("[", paste(x, collapse = ","), "]")
rows_of <- function(m) list_of(apply(m, 1, function(row) list_of(sapply(row, number))))

shares <- c(1e-6, 0.001, 0.025, 0.2, 0.5, 0.6, 0.9, 0.975, 0.9937, 0.9938, 0.995, 0.99999)
freedom <- c(0.7, 1, 2, 3.5, 9, 30, 88.3, 1000, 9999, 10001, 123456.7, 5e7)
t_quantiles <- expand.grid(share = shares, df = freedom)
t_quantiles$value <- qt(t_quantiles$share, t_quantiles$df)

wilson <- rbind(c(0, 1), c(1, 1), c(0, 10), c(1, 10), c(7, 12), c(81, 263), c(15, 148), c(29, 29), c(12345, 100000))
wilson <- t(apply(wilson, 1, function(row) {
  limits <- function(level) suppressWarnings(prop.test(row[1], row[2], conf.level = level, correct = FALSE)$conf.int)
  c(row, limits(0.95), limits(0.8))
}))

writeLines(paste0('{"normalQuantiles":', rows_of(cbind(shares, qnorm(shares))), ',"tQuantiles":', rows_of(t_quantiles),
  ',"wilson":', rows_of(wilson), "}"), "distributions.json")

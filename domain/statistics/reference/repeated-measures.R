# Made-up data sets and what nlme::gls makes of them, written to repeated-measures.json. README.md says how to run it.
library(nlme)

weeks <- c(2, 4, 6, 12)

# Scores that hang together over the weeks, rounded to whole points and kept within 0 to `top`, so with many ties.
# More is missing the higher the score before was: at random given what is known.
draw <- function(sizes, top = 10, start = 4.6, sd = 2.2, falls = c(1.1, 1.6), missing = c(0.1, 0.15, 0.25, 0.3)) {
  clip <- function(x) pmin(top, pmax(0, round(x)))
  group <- rep(names(sizes), sizes)
  n <- length(group)
  usual <- rnorm(n)
  baseline <- clip(start + sd * (0.7 * usual + sqrt(1 - 0.49) * rnorm(n)))
  path <- c(0.5, 0.8, 1, 0.9)
  values <- sapply(seq_along(weeks), function(k) {
    fall <- falls[as.integer(factor(group))]
    clip(start - fall * path[k] + sd * (0.8 * usual + 0.6 * rnorm(n)))
  })
  before <- cbind(baseline, values[, -length(weeks)])
  lost <- sapply(seq_along(weeks), function(k) runif(n) < pmin(0.95, missing[k] * (0.6 + 0.8 * before[, k] / top)))
  values[lost] <- NA
  data.frame(group = group, baseline = baseline, values)
}

set.seed(20180518)
sets <- list(
  "two groups as in the trial, a third missing" = draw(c(A = 60, B = 60)),
  "disability, more than half missing at week 12, some without baseline or follow-up" = {
    d <- draw(c(A = 45, B = 40), top = 24, start = 11, sd = 5.5, falls = c(2, 4), missing = c(0.25, 0.35, 0.5, 0.65))
    d$baseline[c(3, 50)] <- NA
    d[c(7, 60), 3:6] <- NA
    d
  },
  "nobody assessed at week 12" = {
    d <- draw(c(A = 40, B = 35))
    d[, 6] <- NA
    d
  },
  "a group of seven" = draw(c(A = 40, B = 7), missing = c(0, 0.1, 0.15, 0.2)),
  "few kinds of scores, most of them 0 in the end" =
    draw(c(A = 70, B = 70), top = 4, start = 1.4, sd = 1, falls = c(0.9, 1.2)),
  "week 12 assessed in a dozen only" = draw(c(A = 50, B = 50), missing = c(0.1, 0.1, 0.2, 1.3)),
  "one group" = draw(c(A = 50)),
  "nothing missing" = draw(c(A = 25, B = 30), missing = c(0, 0, 0, 0)),
  "a week that repeats the week before" = {
    d <- draw(c(A = 30, B = 30), missing = c(0.1, 0.1, 0.2, 0.2))
    d[, 4] <- d[, 3]
    d
  },
  "nobody assessed in both week 6 and week 12" = {
    d <- draw(c(A = 40, B = 40), missing = c(0, 0.1, 0.1, 0.1))
    half <- seq_len(nrow(d)) %% 2 == 0
    d[half, 5] <- NA
    d[!half, 6] <- NA
    d
  },
  "everybody with the same baseline" = {
    d <- draw(c(A = 20, B = 20))
    d$baseline <- 5
    d
  }
)

# One row for each assessment of a course that contributes.
long <- function(d) {
  kept <- weeks[colSums(!is.na(d[!is.na(d$baseline), 3:6])) > 0]
  rows <- do.call(rbind, lapply(seq_len(nrow(d)), function(i) {
    data.frame(id = i, group = d$group[i], baseline = d$baseline[i], week = weeks, y = as.numeric(d[i, 3:6]))
  }))
  rows <- rows[!is.na(rows$y) & !is.na(rows$baseline), ]
  rows$week <- factor(rows$week, levels = kept)
  rows$group <- factor(rows$group)
  rows$place <- as.integer(rows$week)
  rows
}

# The restricted log-likelihood in the variances and covariances, course by course, with no thought for speed.
restricted <- function(theta, rows, X) {
  T <- nlevels(rows$week)
  S <- matrix(0, T, T)
  S[lower.tri(S, TRUE)] <- theta
  S <- S + t(S) - diag(diag(S), T)
  XX <- 0; Xy <- 0; yy <- 0; logs <- 0
  for (i in split(seq_len(nrow(rows)), rows$id)) {
    R <- S[rows$place[i], rows$place[i], drop = FALSE]
    W <- solve(R)
    Xi <- X[i, , drop = FALSE]
    yi <- rows$y[i]
    XX <- XX + t(Xi) %*% W %*% Xi
    Xy <- Xy + t(Xi) %*% W %*% yi
    yy <- yy + sum(yi * (W %*% yi))
    logs <- logs + determinant(R)$modulus
  }
  b <- solve(XX, Xy)
  free <- nrow(X) - ncol(X)
  log <- -(free * log(2 * pi) + logs + determinant(XX)$modulus + yy - sum(Xy * b)) / 2
  list(log = as.numeric(log), vcov = solve(XX))
}

# Satterthwaite's degrees of freedom of some combinations of coefficients by finite differences.
satterthwaite <- function(theta, rows, X, combinations) {
  f <- function(t) restricted(t, rows, X)$log
  # The most likely covariance, closer than gls comes to it.
  best <- optim(theta, f, method = "BFGS",
    control = list(fnscale = -1, reltol = 1e-15, maxit = 500, parscale = abs(theta) + 0.1, ndeps = rep(1e-5, length(theta))))
  theta <- best$par
  K <- length(theta)
  h <- 1e-3 * sqrt(max(abs(theta)))
  step <- function(k) replace(numeric(K), k, h)
  H <- matrix(0, K, K)
  for (k in 1:K) for (l in 1:k) {
    H[k, l] <- H[l, k] <- -(f(theta + step(k) + step(l)) - f(theta + step(k) - step(l)) -
      f(theta - step(k) + step(l)) + f(theta - step(k) - step(l))) / (4 * h * h)
  }
  V <- tryCatch(solve(H), error = function(e) NULL)
  if (is.null(V)) return(rep(NA, nrow(combinations)))
  v <- function(t, L) as.numeric(t(L) %*% restricted(t, rows, X)$vcov %*% L)
  apply(combinations, 1, function(L) {
    g <- sapply(1:K, function(k) (v(theta + step(k), L) - v(theta - step(k), L)) / (2 * h))
    2 * v(theta, L)^2 / as.numeric(t(g) %*% V %*% g)
  })
}

reference <- function(d) {
  rows <- long(d)
  baselines <- d$baseline[sort(unique(rows$id))]
  rows$centred <- rows$baseline - mean(baselines)
  groups <- levels(rows$group)
  formula <- if (length(groups) > 1) y ~ 0 + group:week + centred:week else y ~ 0 + week + centred:week
  fit <- tryCatch(
    gls(formula, rows, correlation = corSymm(form = ~ place | id), weights = varIdent(form = ~ 1 | week), method = "REML",
      control = glsControl(maxIter = 1000, msMaxIter = 1000, tolerance = 1e-11, msTol = 1e-13)),
    error = function(e) conditionMessage(e)
  )
  if (is.character(fit)) return(list(problem = fit))
  b <- coef(fit)
  V <- fit$varBeta
  S <- {
    kept <- levels(rows$week)
    sds <- sigma(fit) * coef(fit$modelStruct$varStruct, unconstrained = FALSE, allCoef = TRUE)[kept]
    R <- diag(length(kept))
    R[lower.tri(R)] <- coef(fit$modelStruct$corStruct, unconstrained = FALSE)
    R <- R + t(R) - diag(length(kept))
    outer(sds, sds) * R
  }
  place <- function(group, week) {
    name <- if (length(groups) > 1) paste0("group", group, ":week", week) else paste0("week", week)
    replace(numeric(length(b)), match(name, names(b)), 1)
  }
  cases <- expand.grid(group = groups, week = levels(rows$week), stringsAsFactors = FALSE)
  L <- t(mapply(place, cases$group, cases$week))
  means <- data.frame(cases, estimate = as.numeric(L %*% b), atBaseline = sqrt(diag(L %*% V %*% t(L))))
  slopes <- b[sapply(cases$week, function(w) grep(paste0("^(week", w, ":centred|centred:week", w, ")$"), names(b)))]
  X <- model.matrix(formula, rows)
  theta <- S[lower.tri(S, TRUE)]
  df <- satterthwaite(theta, rows, X, L)
  # The mean baseline is itself that of a sample; both variances are estimated apart.
  n <- length(baselines)
  ofBaseline <- slopes^2 * var(baselines) / n
  total <- means$atBaseline^2 + ofBaseline
  means$standardError <- sqrt(total)
  means$degreesOfFreedom <- total^2 / (means$atBaseline^4 / df + ofBaseline^2 / (n - 1))
  differences <- NULL
  if (length(groups) > 1) {
    D <- t(sapply(levels(rows$week), function(w) place("B", w) - place("A", w)))
    differences <- data.frame(week = levels(rows$week), estimate = as.numeric(D %*% b),
      standardError = sqrt(diag(D %*% V %*% t(D))), degreesOfFreedom = satterthwaite(theta, rows, X, D))
  }
  list(meanBaseline = mean(baselines), means = means, differences = differences, covariance = S,
    logLikelihood = as.numeric(logLik(fit)))
}

number <- function(x) ifelse(is.na(x), "null", format(x, digits = 12, trim = TRUE, scientific = FALSE))
text <- function(x) paste0('"', gsub('"', "'", gsub("\n", " ", x)), '"')
list_of <- function(x) paste0("[", paste(x, collapse = ","), "]")
object <- function(...) {
  fields <- c(...)
  paste0("{", paste(paste0('"', names(fields), '":', fields), collapse = ","), "}")
}
matrix_of <- function(m) list_of(apply(m, 1, function(row) list_of(sapply(row, number))))

as_json <- function(name) {
  d <- sets[[name]]
  cat(name, "\n")
  r <- reference(d)
  courses <- sapply(seq_len(nrow(d)), function(i) {
    object(group = text(d$group[i]), baseline = number(d$baseline[i]), values = list_of(sapply(as.numeric(d[i, 3:6]), number)))
  })
  expected <- if (!is.null(r$problem)) object(problem = text(r$problem)) else {
    means <- sapply(seq_len(nrow(r$means)), function(i) with(r$means[i, ], object(week = week, group = text(group),
      estimate = number(estimate), standardError = number(standardError), standardErrorAtBaseline = number(atBaseline),
      degreesOfFreedom = number(degreesOfFreedom))))
    differences <- sapply(seq_len(NROW(r$differences)), function(i) with(r$differences[i, ], object(week = week,
      estimate = number(estimate), standardError = number(standardError), degreesOfFreedom = number(degreesOfFreedom))))
    object(meanBaseline = number(r$meanBaseline), means = list_of(means), differences = list_of(differences),
      covariance = matrix_of(r$covariance), logLikelihood = number(r$logLikelihood))
  }
  object(name = text(name), courses = list_of(courses), gls = expected)
}

writeLines(list_of(sapply(names(sets), as_json)), "repeated-measures.json")

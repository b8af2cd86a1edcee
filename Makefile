# Every target's sentence is its help line. Node and make are all that is needed.
.DEFAULT_GOAL := help
SHELL := bash
export NODE_OPTIONS ?=
BIN := node_modules/.bin
TSX := $(BIN)/tsx

# Installed once for each package-lock.json; the generated files and dist/ are rebuilt when what they come from changed.
INSTALLED := node_modules/.package-lock.json
# Folders too: they change when a file in them is removed.
SOURCES := $(shell find src generated 2>/dev/null)
BUILT := dist/src/main.js
DOCS := dist/docs/index.html

##@ Run

.PHONY: run
run: $(BUILT) $(DOCS) ## Serve on http://localhost:8000 (installs and builds first); settings: make config
	@node $(BUILT) serve

.PHONY: dev
dev: $(INSTALLED) $(DOCS) ## Serve, reload on every change, hold every answer against the documents
	@CADASTRE_CHECK_ANSWERS=true $(TSX) watch --include 'generated/**' src/main.ts serve

.PHONY: config
config: $(BUILT) ## Print the effective settings, secrets masked
	@node $(BUILT) config

##@ Build

.PHONY: build
build: $(BUILT) $(DOCS) ## Compile to dist/

.PHONY: generate
generate: $(INSTALLED) ## Write generated/ from the documents in spec/
	$(TSX) scripts/generate/generate.ts

.PHONY: docs
docs: $(DOCS) ## Build the portal to dist/docs/

$(INSTALLED): package.json package-lock.json
	npm ci --include=dev
	@touch $@

$(BUILT): $(INSTALLED) $(SOURCES) tsconfig.json tsconfig.build.json
	node node_modules/typescript7/bin/tsc -p tsconfig.build.json
	$(TSX) scripts/copy-generated.ts
	@touch $@

$(DOCS): $(INSTALLED) $(wildcard spec/*) $(wildcard generated/*/openapi.json) $(wildcard scripts/docs/*)
	$(TSX) scripts/docs/docs.ts

##@ Test

.PHONY: test
test: check lint sizes build ## Everything: generated files, types, lint, sizes, all tests
	NODE_OPTIONS=--experimental-vm-modules $(BIN)/jest

.PHONY: test-chaos
test-chaos: $(BUILT) ## Faults: kills, full disks, damage, races, each with a control; CHAOS=--full: the whole length, --all: skips fail
	$(TSX) test/chaos/chaos.ts $(CHAOS)

.PHONY: check
check: $(INSTALLED) ## Generated files are what the documents say, and types hold
	$(TSX) scripts/check.ts
	node node_modules/typescript7/bin/tsc -p tsconfig.json

.PHONY: lint
lint: $(INSTALLED) ## Documents (redocly) and code (eslint, prettier)
	cd spec && ../$(BIN)/redocly lint --config redocly.yaml 2>&1 | grep -v -e '[║╔╚]' ; exit $${PIPESTATUS[0]}
	$(BIN)/eslint .
	$(BIN)/prettier --check --log-level warn src test scripts

.PHONY: sizes
sizes: $(INSTALLED) ## Files, functions and parameters within their limits
	$(TSX) scripts/sizes.ts

.PHONY: bench
bench: $(BUILT) ## Speed as ratios within one run (minutes; not a test); BENCH=--growth, --access, --keystone, --overload, --quick
	$(TSX) scripts/bench/bench.ts $(BENCH)

.PHONY: contract
contract: $(INSTALLED) ## Every example of the documents against a server with empty registries: CONTRACT_URL=http://…
	NODE_OPTIONS=--experimental-vm-modules $(BIN)/jest test/contract.test.ts

##@ Other

.PHONY: format
format: $(INSTALLED) ## Rewrite the code in the house's format
	$(BIN)/prettier --write --log-level warn src test scripts

.PHONY: clean
clean: ## Remove what was built; data stay
	rm -rf dist .cache coverage

.PHONY: help
help: ## Print this
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

#!/bin/sh
# What the comparison needs beside this project, from Debian.
set -eu
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends \
  auto-multiple-choice texlive-xetex texlive-latex-extra texlive-fonts-recommended \
  lmodern fonts-lmodern poppler-utils libtiff-tools imagemagick sqlite3 time >/dev/null
command -v auto-multiple-choice xelatex sqlite3 >/dev/null

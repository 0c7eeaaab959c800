# SPDX-License-Identifier: GPL-3.0-or-later
# What building and testing need, by its name in each distribution.

# pkg-config module and least version; the same floor as meson.build.
needed_modules=(
  'gtk4 4.18'
  'libadwaita-1 1.7'
  'shumate-1.0 1.4'
  'gtksourceview-5 5.14'
  'json-glib-1.0 1.10'
  'icu-i18n 72'
  'sqlite3 3.40'
)

needed_commands=(
  gcc meson ninja pkg-config msgfmt blueprint-compiler glib-compile-resources
  glib-compile-schemas python3 Xvfb dbus-run-session appstreamcli
  desktop-file-validate update-mime-database
)

apt_packages=(
  # to build
  gcc libc6-dev ccache meson ninja-build pkgconf gettext blueprint-compiler
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libshumate-dev libicu-dev
  libgtksourceview-5-dev
  libsqlite3-dev libglib2.0-bin libglib2.0-dev-bin
  # to check and test
  appstream desktop-file-utils shared-mime-info xvfb dbus at-spi2-core
  python3-gi gir1.2-atspi-2.0 gir1.2-gtk-4.0 python3-jsonschema libxtst-dev
  xdotool imagemagick git
  # to look as it should
  adwaita-icon-theme hicolor-icon-theme gsettings-desktop-schemas
  librsvg2-common libgl1-mesa-dri libegl1 fonts-cantarell fonts-inter
  fonts-noto-core fonts-noto-cjk
)

# What only the Debian root needs: a host has these or does without.
root_packages=(
  bubblewrap ca-certificates gdb less locales procps strace valgrind
)

dnf_packages=(
  gcc ccache meson ninja-build pkgconf-pkg-config gettext blueprint-compiler
  gtk4-devel libadwaita-devel json-glib-devel libshumate-devel libicu-devel
  gtksourceview5-devel
  sqlite-devel glib2-devel libasan libubsan
  appstream desktop-file-utils shared-mime-info xorg-x11-server-Xvfb
  dbus-daemon at-spi2-core python3-gobject python3-jsonschema libXtst-devel
  xdotool ImageMagick git
  adwaita-icon-theme hicolor-icon-theme gsettings-desktop-schemas librsvg2
  mesa-dri-drivers google-noto-sans-fonts google-noto-sans-cjk-fonts
)

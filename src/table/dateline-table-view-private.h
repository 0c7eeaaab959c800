/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-sort-order.h"
#include "dateline-table-cell.h"
#include "dateline-table-layout.h"
#include "dateline-table-lines.h"
#include "dateline-table-view.h"

G_BEGIN_DECLS

/* What dateline-table-*.c share of the view. */

struct _DatelineTableView
{
  AdwBin parent_instance;

  DatelineSession *session;
  DatelineKind kind;
  DatelineTableLayout *layout;
  gboolean shows_all;
  gboolean stale;    /* to be filled anew once it is seen */
  gboolean building; /* columns are being made: nobody asked for what they tell */
  gboolean filling;  /* rows are being put in: what is selected is not the user's doing */
  gboolean telling;  /* the session is being told what is selected here */

  DatelineMatches *everything;   /* the records that all below is of */
  DatelineSortOrder *order;      /* of what is shown */
  const DatelineColumn *ordered; /* the column that `order` is by; NULL for none */
  gboolean ordered_descending;   /* which way it is shown */
  GCancellable *sorting;         /* NULL unless another order is being made */
  const DatelineColumn *awaited; /* the column that it will be by */
  gboolean asked;                /* somebody is waiting to hear that it is done */
  GCancellable *copying;
  GHashTable *labels; /* what other records are called */
  GHashTable *cells;  /* DatelineTableCell -> GtkColumnViewCell, of the lines that are shown */
  GHashTable *rows;   /* GtkColumnViewRow -> DatelineRef, of the same */
  DatelineTableLines *lines;

  GtkDropDown *kind_drop_down;
  GtkLabel *count_label;
  GtkWidget *spinner;
  GtkMenuButton *menu_button;
  GtkStack *stack;
  GtkColumnView *view;
  GtkMultiSelection *selection;
  GtkWidget *row_menu; /* NULL until asked for */
  DatelineRef menu_ref;
  guint remembering; /* a source */
};

DatelineDossier      *dateline_table_view_get_dossier    (DatelineTableView    *self);
gint64                dateline_table_view_get_as_of      (DatelineTableView    *self);
void                  dateline_table_view_refill         (DatelineTableView    *self);

/* The columns. */
void                  dateline_table_view_make_rows      (DatelineTableView    *self);
void                  dateline_table_view_show_lines     (DatelineTableView    *self);
void                  dateline_table_view_make_columns   (DatelineTableView    *self);
const DatelineColumn *dateline_table_view_find_column    (DatelineTableView    *self,
                                                          const char           *name);
GtkColumnViewColumn  *dateline_table_view_dup_shown      (DatelineTableView    *self,
                                                          const DatelineColumn *column);

/* The menus. */
GMenuModel           *dateline_table_view_make_menu      (DatelineTableView    *self);
GMenuModel           *dateline_table_view_make_column_menu (DatelineTableView  *self);
void                  dateline_table_view_install_copy   (GtkWidgetClass       *klass);
void                  dateline_table_view_install_row_menu (GtkWidgetClass     *klass);
void                  dateline_table_view_drop_row_menu  (DatelineTableView    *self);
void                  dateline_table_view_menu_at        (DatelineTableView    *self,
                                                          double                x,
                                                          double                y);

/* Selection and hover. */
void                  dateline_table_view_watch_rows     (DatelineTableView    *self);
void                  dateline_table_view_select         (DatelineTableView    *self,
                                                          gboolean              scrolls);
DatelineTableCell    *dateline_table_view_find_cell      (GtkWidget            *widget);
void                  dateline_table_view_light          (DatelineTableView    *self);
void                  dateline_table_view_point_at       (DatelineTableView    *self,
                                                          double                x,
                                                          double                y);

G_END_DECLS

using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace Candor.Archive;

/// <summary>A table as the product knows it, apart from how one database writes it.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The names of the columns of its primary key.</param>
internal sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Every table of the product, each after those that it points to.</summary>
    /// <remarks>Left out is what the database or the engine makes by itself: the index of words, who is in the cluster, which migrations were applied.</remarks>
    public static IReadOnlyList<TableShape> All(CandorDb db)
    {
        var left = db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var done = new List<ITable>();
        while (left.Count > 0)
        {
            var next = left.Find(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || done.Contains(key.PrincipalTable)))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", left.Select(table => table.Name))} point at each other in a circle.");
            left.Remove(next);
            done.Add(next);
        }

        return done.ConvertAll(Of);
    }

    private static TableShape Of(ITable table) => new(
        table.Name,
        [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new TableColumn(column.Name, KindOf(column)))],
        [.. table.PrimaryKey!.Columns.Select(column => column.Name)]);

    private static ColumnKind KindOf(IColumn column)
    {
        if (column.PropertyMappings.Count == 0)
        {
            return ColumnKind.Document;
        }

        var type = column.PropertyMappings[0].Property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Kinds.TryGetValue(type, out var kind) ? kind
            : type.IsEnum ? ColumnKind.Text
            : throw new NotSupportedException($"{column.Table.Name}.{column.Name} holds {type.Name}, which a backup cannot hold yet: teach {nameof(ColumnKind)} and {nameof(RowText)}.");
    }

    private static readonly Dictionary<Type, ColumnKind> Kinds = new()
    {
        [typeof(Guid)] = ColumnKind.Id,
        [typeof(string)] = ColumnKind.Text,
        [typeof(int)] = ColumnKind.Whole,
        [typeof(long)] = ColumnKind.Long,
        [typeof(double)] = ColumnKind.Real,
        [typeof(bool)] = ColumnKind.Flag,
        [typeof(byte[])] = ColumnKind.Bytes,
        [typeof(Instant)] = ColumnKind.Instant,
        [typeof(DateTimeOffset)] = ColumnKind.OffsetTime,
        [typeof(LocalDateTime)] = ColumnKind.LocalTime,
        [typeof(LocalDate)] = ColumnKind.LocalDate,
    };
}

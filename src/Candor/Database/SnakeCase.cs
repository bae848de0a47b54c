using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Candor.Database;

/// <summary>Names tables and columns in lower case with underscores, so that plain SQL reads well on both databases.</summary>
internal static class SnakeCase
{
    public static void Apply(IMutableEntityType entity)
    {
        if (entity.IsMappedToJson())
        {
            entity.SetContainerColumnName(Of(entity.GetContainerColumnName()!));
            return;
        }

        if (entity.GetTableName() is { } table)
        {
            entity.SetTableName(Of(table.Replace("AspNetUser", "Person", StringComparison.Ordinal)));
        }

        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}

namespace Candor.Train;

/// <summary>The model of themes, from patient comments alone.</summary>
internal static class TrainThemes
{
    public static void Run(string data, string output)
    {
        var comments = from row in Rows.Of(data, "nhs_patient_experience/v6_train.jsonl")
                       let themes = Themes.OfComment(row)
                       where themes is not null
                       select new Example(Texts.Features(row.Text("text")), themes, 1);
        var first = from row in Rows.Of(data, "nhs_patient_experience/phase1_train.jsonl")
                    let themes = Themes.OfFirstPhase(row)
                    where themes is not null
                    select new Example(Texts.Features(row.Text("text")), themes, 0.5f);
        new Trainer(Themes.Labels, bits: 16, epochs: 12, rate: 0.12f, ridge: 2e-5f, seed: 20261123).Train([.. comments, .. first], output);
    }
}
